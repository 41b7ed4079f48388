package latent.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.Arrays;
import latent.tensor.Ops;

/** Batch normalisation over [B, C] or [B, C, H, W]; running statistics are kept for evaluation. */
final class BatchNorm extends Layer {
    private static final double EPSILON = 1e-5;
    private static final double MOMENTUM = 0.1;
    private Parameter gamma;
    private Parameter beta;
    private Parameter mean;
    private Parameter variance;

    @Override
    void declareWeights(long[] input) {
        gamma = weight("gamma", Initial.ONES, input[1]);
        beta = weight("beta", Initial.ZEROS, input[1]);
        mean = statistic("mean", Initial.ZEROS, input[1]);
        variance = statistic("variance", Initial.ONES, input[1]);
    }

    @Override
    NDArray forward(NDArray x, boolean training) {
        if (training && x.size() / x.getShape().get(1) < 2) {
            throw new IllegalArgumentException(
                    "batch norm: expected more than one value per channel in training but was given "
                            + Arrays.toString(x.getShape().getShape()) + "; use dropLast() or another batch size");
        }
        var state = new Ops.BatchStatistics(gamma.getArray(), beta.getArray(), mean.getArray(), variance.getArray());
        return Ops.batchNorm(x, state, training, MOMENTUM, EPSILON);
    }

    @Override
    long[] outputShape(long[] input) {
        if (input.length != 2 && input.length != 4) {
            throw refuse("[B, C] or [B, C, H, W]", input);
        }
        return input;
    }

    @Override
    String label() {
        return "batch norm";
    }
}
