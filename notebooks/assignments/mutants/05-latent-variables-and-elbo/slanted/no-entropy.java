// loses: the bound, slope by the covariance
// why: the entropy is missing
/** The bound with q = N(mean, covariance), from given noise [S, Z]; gives []. */
NDArray slantedBound(UnaryOperator<NDArray> logJoint, NDArray mean, NDArray covariance,
        NDArray noise) {
    NDArray root = LinearAlgebra.cholesky(covariance); // [Z, Z]
    NDArray z = noise.matMul(root.transpose()).add(mean); // [S, Z]
    NDArray logRoot = root.diagonal().log().sum(); // []
    double constant = mean.size() * (1 + Math.log(2 * Math.PI)) / 2;
    return logJoint.apply(z).mean();
}
