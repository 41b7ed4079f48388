// loses: the trained weights
// why: nobody learns
/** A generator of generator(), trained against a discriminator on points [N, 2]. */
Network trained(NDArray points) {
    return generator();
}
