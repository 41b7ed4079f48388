// loses: the trained weights
// why: the model is returned as it was made
/** An autoencoder 784-64-8-64-784 after its training on pictures [N, 784]. */
Autoencoder trained(NDArray x) {
    return Autoencoder.deep(784, 64, 8);
}
