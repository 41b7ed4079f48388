package latent.models;

import ai.djl.ndarray.NDArray;

/**
 * What a diffusion network is asked for. With x_t = signal x_0 + spread noise, signal^2 + spread^2 = 1, x_t and any one of the three give the other two. The image is found from the
 * noise by dividing by the signal, the noise from the image by dividing by the spread.
 */
public enum Prediction {
    /** The noise (Ho et al. 2020). */
    NOISE,
    /** The clean image x_0. */
    IMAGE,
    /** v = signal noise - spread x_0 (Salimans and Ho 2022, section 4). */
    VELOCITY;

    /** What the network should say; x0 and noise are [B, ...], signal and spread [] or [B, 1, ...]. */
    public NDArray target(NDArray x0, NDArray noise, NDArray signal, NDArray spread) {
        return switch (this) {
            case NOISE -> noise;
            case IMAGE -> x0;
            case VELOCITY -> noise.mul(signal).sub(x0.mul(spread));
        };
    }

    /** The clean image that the answer {@code said} about {@code x} means, [B, ...]. */
    public NDArray image(NDArray x, NDArray said, NDArray signal, NDArray spread) {
        return switch (this) {
            case NOISE -> x.sub(said.mul(spread)).div(signal);
            case IMAGE -> said;
            case VELOCITY -> x.mul(signal).sub(said.mul(spread));
        };
    }

    /** The noise that the answer {@code said} about {@code x} means, [B, ...]. */
    public NDArray noise(NDArray x, NDArray said, NDArray signal, NDArray spread) {
        return switch (this) {
            case NOISE -> said;
            case IMAGE -> x.sub(said.mul(signal)).div(spread);
            case VELOCITY -> said.mul(signal).add(x.mul(spread));
        };
    }
}
