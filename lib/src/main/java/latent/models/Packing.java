package latent.models;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;

/** Several examples in one, so that a discriminator sees whether they differ (Lin et al. 2018, PacGAN, section 3). */
public final class Packing {
    private Packing() {}

    /**
     * Each {@code m} neighbours of the batch side by side: [B, D] to [B / m, m D], images [B, C, H, W] to [B / m, m C, H, W].
     *
     * @throws IllegalArgumentException when m does not divide B
     */
    public static NDArray pack(NDArray x, int m) {
        long[] shape = x.getShape().getShape().clone();
        if (m < 1 || shape.length < 2 || shape[0] % m != 0) {
            throw new IllegalArgumentException("pack: expected examples [B, D] or [B, C, H, W] with B divisible by " + m
                    + " but was given " + Arrays.toString(shape)
                    + (shape.length < 2 ? "" : "; use dropLast() or another batch size"));
        }
        if (m == 1) {
            return x;
        }
        shape[0] /= m;
        shape[1] *= m;
        return x.reshape(shape);
    }
}
