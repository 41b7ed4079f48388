package latent.models;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import latent.tensor.Autograd;
import latent.tensor.Ops;
import latent.tensor.Tensors;

/**
 * One layer up and one down: x W' + b and z V' + c, where tied layers have V = W' and only one matrix.
 *
 * @param name what messages call it
 * @param matrix W, [hidden, inputs]
 * @param bias b, [hidden]
 * @param back V, [inputs, hidden]; null when tied
 * @param backBias c, [inputs]
 */
record LinearPair(String name, NDArray matrix, NDArray bias, NDArray back, NDArray backBias) {
    /** Matrices uniform with variance 2 / (inputs + hidden) (Glorot and Bengio 2010, eq. 16) from the engine's seeded generator, biases zero. */
    static LinearPair of(String name, int inputs, int hidden, boolean tied) {
        if (inputs < 1 || hidden < 1) {
            throw new IllegalArgumentException(name
                    + ": expected at least one input and one hidden number but was given " + inputs + " and " + hidden);
        }
        double bound = Math.sqrt(6.0 / (inputs + hidden));
        NDArray matrix = weight(name + "/weight", spread(bound, hidden, inputs));
        NDArray bias = weight(name + "/bias", Tensors.zeros(hidden));
        NDArray back = tied ? null : weight(name + "/backWeight", spread(bound, inputs, hidden));
        return new LinearPair(name, matrix, bias, back, weight(name + "/backBias", Tensors.zeros(inputs)));
    }

    private static NDArray spread(double bound, long... shape) {
        return Tensors.tidy(() -> Tensors.uniform(shape).sub(0.5).mul(2 * bound));
    }

    private static NDArray weight(String name, NDArray values) {
        return Tensors.keep(() -> {
            values.setName(name);
            values.setRequiresGradient(true);
            return values;
        });
    }

    /** x W' + b; [B, inputs] to [B, hidden]. */
    NDArray up(NDArray x) {
        require(x, matrix.getShape().get(1));
        return Autograd.value(() -> Ops.linear(x, matrix, bias));
    }

    /** z V' + c; [B, hidden] to [B, inputs]. */
    NDArray down(NDArray z) {
        require(z, matrix.getShape().get(0));
        return Autograd.value(() -> Ops.linear(z, back == null ? matrix.transpose() : back, backBias));
    }

    /** What each hidden number looks for: a copy of the rows of W, [hidden, inputs]. */
    NDArray filters() {
        return Autograd.value(() -> matrix.duplicate());
    }

    List<NDArray> weights() {
        List<NDArray> all = new ArrayList<>(List.of(matrix, bias));
        if (back != null) {
            all.add(back);
        }
        all.add(backBias);
        return List.copyOf(all);
    }

    private void require(NDArray given, long size) {
        if (given.getShape().dimension() != 2 || given.getShape().get(1) != size) {
            throw new IllegalArgumentException(
                    name + ": expected input [B, " + size + "] but was given " + given.getShape());
        }
    }
}
