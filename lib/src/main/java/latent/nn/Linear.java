package latent.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import latent.tensor.Ops;

/** x W' + b over the last axis; W is [out, in]. */
final class Linear extends Layer {
    private final long out;
    private Parameter weight;
    private Parameter bias;

    Linear(long out) {
        Shapes.atLeast(1, "linear", out);
        this.out = out;
    }

    @Override
    void declareWeights(long[] input) {
        long in = input[input.length - 1];
        weight = weight("weight", Initial.uniform(in), out, in);
        bias = weight("bias", Initial.uniform(in), out);
    }

    @Override
    NDArray forward(NDArray x, boolean training) {
        return Ops.linear(x, weight.getArray(), bias.getArray());
    }

    @Override
    long[] outputShape(long[] input) {
        if (input.length < 2) {
            throw refuse("[B, ..., features]", input);
        }
        return Shapes.with(input, input.length - 1, out);
    }

    @Override
    String label() {
        return "linear " + out;
    }
}
