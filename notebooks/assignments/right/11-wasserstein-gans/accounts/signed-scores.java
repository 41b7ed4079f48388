// why: all scores with their signs and weights in one row
/** Critic's loss, generator's loss and estimated distance, [3]; real [R], fake [F], slopes [M]. */
NDArray accounts(NDArray real, NDArray fake, NDArray slopes, double weight, double drift) {
    NDArray scores = fake.div(fake.size()).concat(real.div(real.size()).neg(), 0); // [F + R]
    NDArray difference = scores.sum(); // minus the estimate
    NDArray moments = slopes.square().mean().sub(slopes.mean().mul(2)).add(1);
    NDArray critic = difference.add(moments.mul(weight)).add(real.pow(2).mean().mul(drift));
    NDArray generator = fake.sum().div(-fake.size());
    return critic.stack(generator).concat(difference.neg().expandDims(0), 0);
}
