package latent.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import java.util.concurrent.CancellationException;
import latent.tensor.Autograd;
import latent.tensor.Ops;
import latent.tensor.Tensors;

/**
 * The mean over images of log p(x) in nats, each by importance sampling (Rezende et al. 2014, appendix E; Burda et al. 2016, section 5). On the average
 * it lies below the truth, the less the more draws there are.
 *
 * @param value the mean over the images
 * @param standardError of that mean, as an estimate for all images of the kind; NaN for a single image
 * @param images how many
 * @param draws of z for each image
 */
public record LikelihoodEstimate(double value, double standardError, long images, int draws) {
    private static final int CHUNK = 4096; // with 784 pixels about 13 MB for each intermediate array

    /** A model's log p(x, z) - log q(z|x): for images [B, ...] and k draws it gives [k, B]. */
    @FunctionalInterface
    public interface LogWeights {
        /** The logarithms of k importance weights of each image, [k, B]. */
        NDArray of(NDArray x, int k);
    }

    /** The estimate with {@code draws} draws for each of the images [N, ...], such as {@code of(vae::logWeights, images, 200)}. */
    public static LikelihoodEstimate of(LogWeights model, NDArray images, int draws) {
        return of(model, images, draws, CHUNK);
    }

    /**
     * The same with at most {@code chunk} pairs of an image and a draw in memory at a time.
     *
     * @param chunk it changes memory, speed and the order of the random numbers
     */
    public static LikelihoodEstimate of(LogWeights model, NDArray images, int draws, int chunk) {
        double[] values =
                Tensors.tidy(() -> perImage(model, images, draws, chunk).toDoubleArray());
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double away = values[i] - mean;
            mean += away / (i + 1);
            squares += away * (values[i] - mean);
        }
        double error = Math.sqrt(squares / (values.length - 1) / values.length);
        return new LikelihoodEstimate(mean, error, values.length, draws);
    }

    /**
     * log p(x) of each image, float64 [N], in nats.
     *
     * @throws CancellationException when the thread is interrupted
     */
    public static NDArray perImage(LogWeights model, NDArray images, int draws, int chunk) {
        if (images.getShape().dimension() < 2 || images.size() == 0) {
            throw new IllegalArgumentException(
                    "LikelihoodEstimate: expected images [N, ...] but was given " + images.getShape());
        }
        if (draws < 1 || chunk < 1) {
            throw new IllegalArgumentException(
                    "LikelihoodEstimate: expected at least one draw and a chunk of at least 1 but was given " + draws
                            + " and " + chunk);
        }
        long n = images.getShape().get(0);
        long batch = Math.max(1, chunk / draws);
        return Autograd.paused(() -> Tensors.tidy(() -> {
            NDList parts = new NDList();
            for (long from = 0; from < n; from += batch) {
                stopIfInterrupted(from, n);
                String rows = from + ":" + Math.min(n, from + batch);
                parts.add(Tensors.tidy(() -> ofBatch(model, images.get(rows), draws, chunk)));
            }
            return NDArrays.concat(parts);
        }));
    }

    private static void stopIfInterrupted(long done, long n) {
        if (Thread.interrupted()) {
            throw new CancellationException("LikelihoodEstimate: interrupted after " + done + " of " + n + " images");
        }
    }

    /** log of the mean weight of each image, float64 [B]; the draws are taken in pieces of at most {@code chunk}. */
    private static NDArray ofBatch(LogWeights model, NDArray x, int draws, int chunk) {
        NDList sums = new NDList();
        for (int done = 0; done < draws; done += chunk) {
            int k = Math.min(chunk, draws - done);
            sums.add(Tensors.tidy(() -> Ops.logSumExp(weights(model, x, k), 0)));
        }
        return Ops.logSumExp(NDArrays.stack(sums), 0).sub(Math.log(draws));
    }

    private static NDArray weights(LogWeights model, NDArray x, int k) {
        NDArray weights = model.of(x, k);
        long[] shape = weights.getShape().getShape();
        if (shape.length != 2 || shape[0] != k || shape[1] != x.getShape().get(0)) {
            throw new IllegalArgumentException("LikelihoodEstimate: expected log weights [" + k + ", "
                    + x.getShape().get(0) + "] but was given " + weights.getShape());
        }
        return weights.toType(DataType.FLOAT64, false);
    }
}
