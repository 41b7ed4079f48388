package latent.nn;

import ai.djl.ndarray.NDArray;
import java.util.function.UnaryOperator;

/** A layer without weights. */
final class Pointwise extends Layer {
    private final String label;
    private final UnaryOperator<NDArray> evaluation;
    private final UnaryOperator<NDArray> training;
    private final UnaryOperator<long[]> shape;
    private final String expected;

    /** A formula for inputs of any shape, which it keeps. */
    Pointwise(String label, UnaryOperator<NDArray> evaluation, UnaryOperator<NDArray> training) {
        this(label, evaluation, training, s -> s, "of any shape");
    }

    /** The same formula in training and evaluation; {@code shape} gives null for an input that is not as {@code expected}. */
    Pointwise(String label, UnaryOperator<NDArray> formula, UnaryOperator<long[]> shape, String expected) {
        this(label, formula, formula, shape, expected);
    }

    private Pointwise(
            String label,
            UnaryOperator<NDArray> evaluation,
            UnaryOperator<NDArray> training,
            UnaryOperator<long[]> shape,
            String expected) {
        this.label = label;
        this.evaluation = evaluation;
        this.training = training;
        this.shape = shape;
        this.expected = expected;
    }

    @Override
    NDArray forward(NDArray x, boolean isTraining) {
        return (isTraining ? training : evaluation).apply(x);
    }

    @Override
    long[] outputShape(long[] input) {
        long[] output = shape.apply(input);
        if (output == null) {
            throw refuse(expected, input);
        }
        return output;
    }

    @Override
    String label() {
        return label;
    }
}
