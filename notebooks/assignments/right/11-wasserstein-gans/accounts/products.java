// why: means of squares as products of a row with itself
/** Critic's loss, generator's loss and estimated distance, [3]; real [R], fake [F], slopes [M]. */
NDArray accounts(NDArray real, NDArray fake, NDArray slopes, double weight, double drift) {
    NDArray off = slopes.sub(1), low = fake.mean().expandDims(0); // [M], [1]
    NDArray estimate = real.mean().sub(low); // [1]
    NDArray costs = off.dot(off).mul(weight / slopes.size())
        .add(real.dot(real).mul(drift / real.size()));
    return costs.sub(estimate).concat(low.neg(), 0).concat(estimate, 0);
}
