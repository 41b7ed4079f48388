// loses: the generator's loss
// why: the generator makes its own scores small
/** Critic's loss, generator's loss and estimated distance, [3]; real [R], fake [F], slopes [M]. */
NDArray accounts(NDArray real, NDArray fake, NDArray slopes, double weight, double drift) {
    NDArray estimate = real.mean().sub(fake.mean());
    NDArray penalty = slopes.sub(1).square().mean().mul(weight);
    NDArray critic = penalty.sub(estimate).add(real.square().mean().mul(drift));
    return NDArrays.stack(new NDList(critic, fake.mean(), estimate));
}
