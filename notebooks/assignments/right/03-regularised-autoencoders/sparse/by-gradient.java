// why: the slope by automatic differentiation
/** The code [B, H] of x [B, D] after some steps of iterated soft thresholding from zero. */
NDArray sparseCode(NDArray x, NDArray features, double lambda, double rate, int steps) {
    NDArray h = Tensors.zeros(x.getShape().get(0), features.getShape().get(0));
    for (int i = 0; i < steps; i++) {
        NDArray slope = Autograd.gradient(z -> z.matMul(features).sub(x).square().sum(), h);
        NDArray moved = h.sub(slope.mul(rate));
        NDArray size = moved.abs().sub(rate * lambda);
        h = size.mul(size.gt(0).toType(x.getDataType(), false)).mul(moved.sign());
    }
    return h;
}
