// why: the library's Gaussian for the draws and their density
/** Estimate and standard error, [2], of KL(q || p); noise [N, D], mean and deviation [D]. */
NDArray drawnKl(NDArray noise, NDArray mean, NDArray deviation, UnaryOperator<NDArray> logP) {
    var q = Gaussian.of(mean.expandDims(0), deviation.expandDims(0));
    NDArray x = q.sample(noise); // [N, D]
    NDArray d = q.logProb(x).sub(logP.apply(x)); // [N]
    NDArray error = Tensors.scalar(Estimate.of(d.stopGradient()).standardError());
    return NDArrays.stack(new NDList(d.mean(), error));
}
