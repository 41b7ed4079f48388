// loses: one step, forty steps, more features than pixels, no penalty
// why: ReLU in place of the soft threshold loses what is negative
/** The code [B, H] of x [B, D] after some steps of iterated soft thresholding from zero. */
NDArray sparseCode(NDArray x, NDArray features, double lambda, double rate, int steps) {
    NDArray h = Tensors.zeros(x.getShape().get(0), features.getShape().get(0));
    for (int i = 0; i < steps; i++) {
        NDArray moved = h.sub(h.matMul(features).sub(x).matMul(features.transpose()).mul(2 * rate));
        h = moved.sub(rate * lambda).maximum(0);
    }
    return h;
}
