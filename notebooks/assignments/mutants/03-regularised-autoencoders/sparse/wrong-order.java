// loses: one step, forty steps, more features than pixels
// why: the threshold comes before the step
/** The code [B, H] of x [B, D] after some steps of iterated soft thresholding from zero. */
NDArray sparseCode(NDArray x, NDArray features, double lambda, double rate, int steps) {
    NDArray h = Tensors.zeros(x.getShape().get(0), features.getShape().get(0));
    for (int i = 0; i < steps; i++) {
        NDArray less = h.sign().mul(h.abs().sub(rate * lambda).maximum(0));
        h = less.sub(less.matMul(features).sub(x).matMul(features.transpose()).mul(2 * rate));
    }
    return h;
}
