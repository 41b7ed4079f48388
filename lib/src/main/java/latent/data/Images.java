package latent.data;

import ai.djl.ndarray.NDArray;

/**
 * A set of labelled images: {@code train} and {@code test} are [N, C, H, W] float32 in [0, 1], their labels [N] int64;
 * {@code origin} is one line that says where they come from.
 */
public record Images(
        String name, NDArray train, NDArray trainLabels, NDArray test, NDArray testLabels, String origin) {}
