package latent.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import latent.tensor.Ops;
import latent.tensor.Ops.Geometry;

/** Transposed convolution of images; the weight is [in, out, kernel, kernel]. */
final class ConvTranspose extends Weighted {
    private final long out;
    private final int kernel;
    private final Geometry geometry;

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
    long[] weightShape(long[] input) {
        return new long[] {input[1], out, kernel, kernel};
    }

    @Override
    long fanIn(long[] input) {
        return out * kernel * kernel; // the second axis of the weight
    }

    @Override
    long outputs() {
        return out;
    }

    @Override
    NDArray matrix() {
        return weight().swapAxes(0, 1).reshape(new Shape(out, -1));
    }

    @Override
    NDArray forward(NDArray x, NDArray weight, NDArray bias) {
        return Ops.convTranspose2d(x, weight, bias, geometry);
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
