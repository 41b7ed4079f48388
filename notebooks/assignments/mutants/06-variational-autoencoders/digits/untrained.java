// loses: the trained weights
// why: nothing is learned
/** The VAE of untrained() after learning bits thrown from gray digits [N, 784]. */
Vae digitsVae(NDArray gray) {
    return untrained();
}
