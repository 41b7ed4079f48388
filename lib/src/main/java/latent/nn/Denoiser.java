package latent.nn;

import ai.djl.ndarray.NDArray;

/** What a diffusion model asks at each step: a function of the noised example and of how far the noising has gone. */
@FunctionalInterface
public interface Denoiser {
    /**
     * The network's value; a diffusion model says what it means.
     *
     * @param x noised examples [B, ...]
     * @param time [B], 1000 t / T in (0, 1000], so that a network does not depend on the number of steps T
     * @return in the shape of x
     */
    NDArray apply(NDArray x, NDArray time);
}
