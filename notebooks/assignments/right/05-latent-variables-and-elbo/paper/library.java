// why: the library's Gaussian with a full covariance
/** log p(x) of x = W z + sigma noise with z from N(0, I); x is [B, D], w [D, K], gives [B]. */
NDArray linearEvidence(NDArray x, NDArray w, double sigma) {
    int d = (int) x.getShape().get(1);
    NDArray c = w.matMul(w.transpose()).add(Tensors.manager().eye(d).mul(sigma * sigma));
    return new FullGaussian(Tensors.zeros(d), c).logProb(x);
}
