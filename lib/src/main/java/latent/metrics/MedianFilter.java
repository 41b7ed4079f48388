package latent.metrics;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import latent.tensor.Tensors;

/** The classical denoiser: each pixel becomes the median of the square around it (Tukey 1977). */
public final class MedianFilter {
    private MedianFilter() {}

    /**
     * Each pixel's median over {@code size} x {@code size} pixels of its channel; beyond the border the border's pixels go on (SciPy's mode
     * "nearest").
     *
     * @param images [B, C, H, W]
     * @param size odd, at least 1: 3, 5 or 7 as a rule
     * @return [B, C, H, W]
     */
    public static NDArray apply(NDArray images, int size) {
        if (images.getShape().dimension() != 4 || size < 1 || size % 2 == 0) {
            throw new IllegalArgumentException(
                    "MedianFilter: expected images [B, C, H, W] and an odd size but was given " + images.getShape()
                            + " and size " + size);
        }
        Points.requireFinite("MedianFilter", images);
        int height = (int) images.getShape().get(2);
        int width = (int) images.getShape().get(3);
        float[] pixels = images.toFloatArray();
        float[] medians = new float[pixels.length];
        float[] window = new float[size * size];
        for (int i = 0; i < pixels.length; i++) {
            int corner = i / (height * width) * height * width; // where this channel of this image starts
            int row = (i - corner) / width;
            int column = (i - corner) % width;
            for (int w = 0; w < window.length; w++) {
                int y = inside(row + w / size - size / 2, height);
                int x = inside(column + w % size - size / 2, width);
                window[w] = pixels[corner + y * width + x];
            }
            Arrays.sort(window);
            medians[i] = window[window.length / 2];
        }
        return Tensors.of(medians, images.getShape().getShape());
    }

    private static int inside(int index, int length) {
        return Math.max(0, Math.min(length - 1, index));
    }
}
