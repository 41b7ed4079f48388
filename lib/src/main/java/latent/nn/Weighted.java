package latent.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;

/** A layer with one weight and one bias whose weight can be replaced by another of its shape, such as a normalised one. */
abstract class Weighted extends Layer {
    private Parameter weight;
    private Parameter bias;

    /** Shape of the weight for an input with the batch in front. */
    abstract long[] weightShape(long[] input);

    /** How many numbers an output is computed from, as PyTorch counts them. */
    abstract long fanIn(long[] input);

    /** Length of the bias. */
    abstract long outputs();

    /** The formula with any weight and bias of these shapes. */
    abstract NDArray forward(NDArray x, NDArray anyWeight, NDArray anyBias);

    @Override
    final void declareWeights(long[] input) {
        weight = weight("weight", Initial.uniform(fanIn(input)), weightShape(input));
        bias = weight("bias", Initial.uniform(fanIn(input)), outputs());
    }

    @Override
    final NDArray forward(NDArray x, boolean training) {
        return forward(x, weight(), bias());
    }

    final NDArray weight() {
        return weight.getArray();
    }

    final NDArray bias() {
        return bias.getArray();
    }

    /** The weight as a matrix with a row for each output, [out, rest]. */
    NDArray matrix() {
        return weight().reshape(new Shape(outputs(), -1));
    }
}
