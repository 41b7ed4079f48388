package latent.nn;

import ai.djl.ndarray.NDArray;
import java.util.function.UnaryOperator;

/** A layer without weights. */
final class Pointwise extends Layer {
    private final String label;
    private final UnaryOperator<NDArray> evaluation;
    private final UnaryOperator<NDArray> training;
    private final UnaryOperator<long[]> shape;

    /** The same formula in training and evaluation. */
    Pointwise(String label, UnaryOperator<NDArray> formula, UnaryOperator<long[]> shape) {
        this(label, formula, formula, shape);
    }

    Pointwise(
            String label,
            UnaryOperator<NDArray> evaluation,
            UnaryOperator<NDArray> training,
            UnaryOperator<long[]> shape) {
        this.label = label;
        this.evaluation = evaluation;
        this.training = training;
        this.shape = shape;
    }

    @Override
    NDArray forward(NDArray x, boolean isTraining) {
        return (isTraining ? training : evaluation).apply(x);
    }

    @Override
    long[] outputShape(long[] input) {
        long[] output = shape.apply(input);
        if (output == null) {
            throw refuse("another shape", input);
        }
        return output;
    }

    @Override
    String label() {
        return label;
    }
}
