// why: the inverse and the determinant, mended for one cause after the other
/** log p(x) of x = W z + sigma noise with z from N(0, I); x is [B, D], w [D, K], gives [B]. */
NDArray linearEvidence(NDArray x, NDArray w, double sigma) {
    int d = (int) x.getShape().get(1);
    NDArray inverse = Tensors.manager().eye(d).div(sigma * sigma);
    NDArray logDet = Tensors.scalar(2 * d * Math.log(sigma));
    for (long k = 0; k < w.getShape().get(1); k++) {
        NDArray cause = w.get(":, " + k + ":" + (k + 1)); // [D, 1]
        NDArray pulled = inverse.matMul(cause);
        NDArray grown = cause.mul(pulled).sum().add(1);
        inverse = inverse.sub(pulled.matMul(pulled.transpose()).div(grown));
        logDet = logDet.add(grown.log());
    }
    NDArray squared = x.matMul(inverse).mul(x).sum(new int[] {1});
    return squared.add(logDet).add(d * Math.log(2 * Math.PI)).div(-2);
}
