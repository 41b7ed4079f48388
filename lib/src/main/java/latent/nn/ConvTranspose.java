package latent.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import latent.tensor.Ops;
import latent.tensor.Ops.Geometry;

/** Transposed convolution of images; the weight is [in, out, kernel, kernel]. */
final class ConvTranspose extends Layer {
    private final long out;
    private final int kernel;
    private final Geometry geometry;
    private Parameter weight;
    private Parameter bias;

    ConvTranspose(long out, int kernel, Geometry geometry) {
        Shapes.atLeast(1, "transposed conv channels", out);
        Shapes.atLeast(1, "transposed conv kernel", kernel);
        Shapes.atLeast(1, "transposed conv stride", geometry.stride());
        Shapes.atLeast(0, "transposed conv padding", geometry.padding());
        Shapes.atLeast(0, "transposed conv output padding", geometry.outputPadding());
        if (geometry.outputPadding() >= geometry.stride()) {
            throw new IllegalArgumentException("transposed conv: expected an output padding below the stride "
                    + geometry.stride() + " but was given " + geometry.outputPadding());
        }
        this.out = out;
        this.kernel = kernel;
        this.geometry = geometry;
    }

    @Override
    void declareWeights(long[] input) {
        long fanIn = out * kernel * kernel; // PyTorch counts the second axis of the weight
        weight = weight("weight", Initial.uniform(fanIn), input[1], out, kernel, kernel);
        bias = weight("bias", Initial.uniform(fanIn), out);
    }

    @Override
    NDArray forward(NDArray x, boolean training) {
        return Ops.convTranspose2d(x, weight.getArray(), bias.getArray(), geometry);
    }

    @Override
    long[] outputShape(long[] input) {
        if (input.length != 4 || size(Math.min(input[2], input[3])) < 1) {
            throw refuse("[B, C, H, W] with H and W at least " + smallest(), input);
        }
        return new long[] {input[0], out, size(input[2]), size(input[3])};
    }

    /** The least size of an input whose output has a pixel. */
    private long smallest() {
        long missing = Math.max(0, 1 - size(1));
        return 1 + (missing + geometry.stride() - 1) / geometry.stride();
    }

    private long size(long in) {
        return (in - 1) * geometry.stride() - 2L * geometry.padding() + kernel + geometry.outputPadding();
    }

    @Override
    String label() {
        return "transposed conv " + out + ", " + kernel + "x" + kernel + ", stride " + geometry.stride() + ", padding "
                + geometry.padding() + (geometry.outputPadding() == 0 ? "" : "+" + geometry.outputPadding());
    }
}
