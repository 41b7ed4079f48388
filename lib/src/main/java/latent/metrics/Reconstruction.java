package latent.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.function.UnaryOperator;
import latent.tensor.Tensors;

/** How far a reconstruction is from the original. */
public final class Reconstruction {
    private static final long CHUNK = 1024;

    private Reconstruction() {}

    /**
     * Mean over the examples of the squared error summed over an example, in squared units of the data; taken in pieces, so that memory stays small.
     *
     * @param reconstruct [B, ...] to [B, ...]
     * @param x [N, ...]
     */
    public static double squaredError(UnaryOperator<NDArray> reconstruct, NDArray x) {
        long n = x.getShape().get(0);
        double sum = 0;
        for (long from = 0; from < n; from += CHUNK) {
            String rows = from + ":" + Math.min(n, from + CHUNK);
            sum += Tensors.tidy(() -> {
                NDArray part = x.get(new NDIndex(rows));
                return (double) reconstruct.apply(part).sub(part).square().sum().getFloat();
            });
        }
        return sum / n;
    }
}
