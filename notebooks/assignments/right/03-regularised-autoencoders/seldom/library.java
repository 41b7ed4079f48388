// why: the library's method on the mean
/** KL(rho || mean activation) in nats, summed over the units; a is [B, H], gives []. */
NDArray seldom(NDArray a, double rho) {
    return SparseAutoencoder.klSparsity(rho, Activation.sigmoid(a).mean(new int[] {0}));
}
