// loses: the trained weights
// why: the network is returned as it was made
/** The network of untrained() after learning to denoise pictures [N, 784]. */
Autoencoder denoiser(NDArray x, double share) {
    return untrained();
}
