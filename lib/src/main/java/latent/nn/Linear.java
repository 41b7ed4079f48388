package latent.nn;

import ai.djl.ndarray.NDArray;
import latent.tensor.Ops;

/** x W' + b over the last axis; W is [out, in]. */
final class Linear extends Weighted {
    private final long out;

    Linear(long out) {
        Shapes.atLeast(1, "linear", out);
        this.out = out;
    }

    @Override
    long[] weightShape(long[] input) {
        return new long[] {out, fanIn(input)};
    }

    @Override
    long fanIn(long[] input) {
        return input[input.length - 1];
    }

    @Override
    long outputs() {
        return out;
    }

    @Override
    NDArray forward(NDArray x, NDArray weight, NDArray bias) {
        return Ops.linear(x, weight, bias);
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
