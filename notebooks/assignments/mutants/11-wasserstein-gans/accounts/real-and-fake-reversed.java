// loses: the critic's loss
// why: the critic learns to praise fakes
/** Critic's loss, generator's loss and estimated distance, [3]; real [R], fake [F], slopes [M]. */
NDArray accounts(NDArray real, NDArray fake, NDArray slopes, double weight, double drift) {
    NDArray estimate = real.mean().sub(fake.mean());
    NDArray penalty = slopes.sub(1).square().mean().mul(weight);
    NDArray critic = penalty.add(estimate).add(real.square().mean().mul(drift));
    return NDArrays.stack(new NDList(critic, fake.mean().neg(), estimate));
}
