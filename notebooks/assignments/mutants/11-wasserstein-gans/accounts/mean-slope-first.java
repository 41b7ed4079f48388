// loses: the critic's loss
// why: the mean slope is compared with one, so that errors cancel
/** Critic's loss, generator's loss and estimated distance, [3]; real [R], fake [F], slopes [M]. */
NDArray accounts(NDArray real, NDArray fake, NDArray slopes, double weight, double drift) {
    NDArray estimate = real.mean().sub(fake.mean());
    NDArray penalty = slopes.mean().sub(1).square().mul(weight);
    NDArray critic = penalty.sub(estimate).add(real.square().mean().mul(drift));
    return NDArrays.stack(new NDList(critic, fake.mean().neg(), estimate));
}
