package latent.plot;

import ai.djl.ndarray.NDArray;

/** Weights seen as images: what each unit looks for. */
public final class Filters {
    private Filters() {}

    /** Weights [units, H*W] or [units, 1, H, W], one picture a unit, blue below zero and red above on one scale. */
    public static ImageGrid of(NDArray weights) {
        return ImageGrid.of(weights).withDiverging();
    }

    /** Weights [units, height * width] of images that are not square. */
    public static ImageGrid of(NDArray weights, int height, int width) {
        try (NDArray images = weights.reshape(-1, 1, height, width)) {
            return of(images);
        }
    }
}
