// why: the library's draws; the determinant from the eigenvalues
/** The bound with q = N(mean, covariance), from given noise [S, Z]; gives []. */
NDArray slantedBound(UnaryOperator<NDArray> logJoint, NDArray mean, NDArray covariance,
        NDArray noise) {
    NDArray values = logJoint.apply(new FullGaussian(mean, covariance).sample(noise));
    NDArray logDet = LinearAlgebra.eigh(covariance).get(0).log().sum();
    return logDet.add(mean.size() * Math.log(2 * Math.PI * Math.E)).div(2).add(values.mean());
}
