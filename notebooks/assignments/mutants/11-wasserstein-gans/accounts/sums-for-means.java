// loses: the critic's loss, the generator's loss, the estimated distance
// why: sums over the examples
/** Critic's loss, generator's loss and estimated distance, [3]; real [R], fake [F], slopes [M]. */
NDArray accounts(NDArray real, NDArray fake, NDArray slopes, double weight, double drift) {
    NDArray estimate = real.sum().sub(fake.sum());
    NDArray penalty = slopes.sub(1).square().sum().mul(weight);
    NDArray critic = penalty.sub(estimate).add(real.square().sum().mul(drift));
    return NDArrays.stack(new NDList(critic, fake.sum().neg(), estimate));
}
