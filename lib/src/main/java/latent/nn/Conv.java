package latent.nn;

import ai.djl.ndarray.NDArray;
import latent.tensor.Ops;

/** Convolution of images; the weight is [out, in, kernel, kernel]. */
final class Conv extends Weighted {
    private final long out;
    private final int kernel;
    private final int stride;
    private final int padding;

    Conv(long out, int kernel, int stride, int padding) {
        Shapes.atLeast(1, "conv channels", out);
        Shapes.atLeast(1, "conv kernel", kernel);
        Shapes.atLeast(1, "conv stride", stride);
        Shapes.atLeast(0, "conv padding", padding);
        this.out = out;
        this.kernel = kernel;
        this.stride = stride;
        this.padding = padding;
    }

    @Override
    long[] weightShape(long[] input) {
        return new long[] {out, input[1], kernel, kernel};
    }

    @Override
    long fanIn(long[] input) {
        return input[1] * kernel * kernel;
    }

    @Override
    long outputs() {
        return out;
    }

    @Override
    NDArray forward(NDArray x, NDArray weight, NDArray bias) {
        return Ops.conv2d(x, weight, bias, stride, padding);
    }

    @Override
    long[] outputShape(long[] input) {
        if (input.length != 4 || Math.min(input[2], input[3]) + 2L * padding < kernel) {
            throw refuse("[B, C, H, W] with H and W at least " + Math.max(1, kernel - 2 * padding), input);
        }
        return new long[] {input[0], out, size(input[2]), size(input[3])};
    }

    private long size(long in) {
        return (in + 2L * padding - kernel) / stride + 1;
    }

    @Override
    String label() {
        return "conv " + out + ", " + kernel + "x" + kernel + ", stride " + stride + ", padding " + padding;
    }
}
