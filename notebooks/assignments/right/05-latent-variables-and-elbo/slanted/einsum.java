// why: draws by einsum; the entropy of independent numbers with the root's diagonal
/** The bound with q = N(mean, covariance), from given noise [S, Z]; gives []. */
NDArray slantedBound(UnaryOperator<NDArray> logJoint, NDArray mean, NDArray covariance,
        NDArray noise) {
    NDArray root = LinearAlgebra.cholesky(covariance);
    NDArray z = mean.add(Ops.einsum("ij,sj->si", root, noise));
    NDArray deviations = root.diagonal().expandDims(0); // [1, Z]
    NDArray entropy = Gaussian.of(deviations.zerosLike(), deviations).entropy(); // [1]
    return logJoint.apply(z).add(entropy).mean();
}
