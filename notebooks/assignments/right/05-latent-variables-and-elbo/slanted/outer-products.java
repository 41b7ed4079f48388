// why: the root by hand, column by column
/** The bound with q = N(mean, covariance), from given noise [S, Z]; gives []. */
NDArray slantedBound(UnaryOperator<NDArray> logJoint, NDArray mean, NDArray covariance,
        NDArray noise) {
    NDArray left = covariance, z = mean.expandDims(0), entropy = Tensors.scalar(0); // [1, Z]
    for (long j = 0; j < mean.size(); j++) {
        String one = j + ":" + (j + 1);
        NDArray pivot = left.get(one + ", " + one); // [1, 1]
        NDArray column = left.get(":, " + one).div(pivot.sqrt()); // [Z, 1]
        z = z.add(noise.get(":, " + one).matMul(column.transpose()));
        left = left.sub(column.matMul(column.transpose()));
        entropy = entropy.add(pivot.log().add(1 + Math.log(2 * Math.PI)).sum().div(2));
    }
    return entropy.add(logJoint.apply(z).mean());
}
