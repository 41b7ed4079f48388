package latent.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import java.util.List;
import java.util.function.UnaryOperator;
import latent.tensor.Ops;
import latent.tensor.Ops.Geometry;

/** Layers by their usual names. The size of the input is found when a network is made; B is the batch, C channels, H and W pixels. */
public final class Layers {
    private Layers() {}

    /** x W' + b over the last axis: [B, ..., in] to [B, ..., out]. */
    public static Block linear(long out) {
        return new Linear(out);
    }

    /** Convolution with a square kernel: [B, C, H, W] to [B, channels, (H + 2 padding - kernel) / stride + 1, ...]. */
    public static Block conv(long channels, int kernel, int stride, int padding) {
        return new Conv(channels, kernel, stride, padding);
    }

    /** Transposed convolution with a square kernel: [B, C, H, W] to [B, channels, (H - 1) stride - 2 padding + kernel, ...]. */
    public static Block convTranspose(long channels, int kernel, int stride, int padding) {
        return new ConvTranspose(channels, kernel, new Geometry(stride, padding, 0));
    }

    /**
     * The same with rows and columns added at the end: [B, C, H, W] to [B, channels, (H - 1) stride - 2 padding + kernel + outputPadding, ...].
     *
     * @param outputPadding below the stride; 1 with kernel 3, stride 2 and padding 1 doubles height and width
     */
    public static Block convTranspose(long channels, int kernel, int stride, int padding, int outputPadding) {
        return new ConvTranspose(channels, kernel, new Geometry(stride, padding, outputPadding));
    }

    /** Batch normalisation of [B, C] or [B, C, H, W] (Ioffe and Szegedy 2015). */
    public static Block batchNorm() {
        return new BatchNorm();
    }

    /** Normalisation of each example over all its axes (Ba et al. 2016). */
    public static Block layerNorm() {
        return new Norm(Norm.Kind.LAYER, 1);
    }

    /** Normalisation of each group of channels of each example (Wu and He 2018). */
    public static Block groupNorm(int groups) {
        return new Norm(Norm.Kind.GROUP, groups);
    }

    /** Normalisation of each channel of each example (Ulyanov et al. 2016), with learned scale and shift. */
    public static Block instanceNorm() {
        return new Norm(Norm.Kind.INSTANCE, 1);
    }

    /**
     * A linear or convolutional layer whose weight is divided by the largest singular value of its matrix [out, rest] (Miyato et al. 2018, Algorithm 1): a linear map
     * then stretches nothing, a convolution may still. Each training forward makes one power iteration; its singular vectors are part of the network's state.
     *
     * @throws IllegalArgumentException when the block has no such weight
     */
    public static Block spectralNorm(Block layer) {
        if (layer instanceof Weighted weighted) {
            return new SpectralNorm(weighted);
        }
        throw new IllegalArgumentException("spectralNorm: expected a linear or convolutional layer but was given "
                + (layer instanceof Layer other ? other.label() : String.valueOf(layer)));
    }

    /**
     * One channel more, filled with the mean over all features of their standard deviation over the batch: [B, C] to [B, C + 1], [B, C, H, W] to [B, C + 1, H, W]
     * (Karras et al. 2018, section 3). In evaluation too an example's value depends on its batch.
     */
    public static Block minibatchDeviation() {
        return new MinibatchDeviation();
    }

    /** In training zeroes each number with probability {@code rate}; does nothing in evaluation (Srivastava et al. 2014). */
    public static Block dropout(double rate) {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException("dropout: expected a rate in [0, 1) but was given " + rate);
        }
        return new Pointwise("dropout " + rate, x -> x, x -> Ops.dropout(x, rate));
    }

    /** A vector of {@code size} numbers for each whole number below {@code count}: [B] to [B, size]. */
    public static Block embedding(long count, long size) {
        return new Embedding(count, size);
    }

    /** max(0, x). */
    public static Block relu() {
        return pointwise("relu", x -> LeakyRelu.of(x, 0));
    }

    /** x where positive, slope x elsewhere. */
    public static Block leakyRelu(double slope) {
        return pointwise("leaky relu " + slope, x -> LeakyRelu.of(x, slope));
    }

    /** x where positive, exp(x) - 1 elsewhere. */
    public static Block elu() {
        return pointwise("elu", x -> Activation.elu(x, 1));
    }

    /** x Phi(x), Phi the standard normal distribution function. */
    public static Block gelu() {
        return pointwise("gelu", Ops::gelu);
    }

    /** x sigmoid(x). */
    public static Block silu() {
        return pointwise("silu", Ops::silu);
    }

    /** 1 / (1 + exp(-x)). */
    public static Block sigmoid() {
        return pointwise("sigmoid", Activation::sigmoid);
    }

    /** (exp(x) - exp(-x)) / (exp(x) + exp(-x)). */
    public static Block tanh() {
        return pointwise("tanh", Activation::tanh);
    }

    /** log(1 + exp(x)). */
    public static Block softplus() {
        return pointwise("softplus", Activation::softPlus);
    }

    /** [B, ...] to [B, product of the rest]. */
    public static Block flatten() {
        UnaryOperator<long[]> flat = s -> new long[] {s[0], Shapes.product(Shapes.tail(s))};
        return new Pointwise(
                "flatten", x -> x.reshape(new Shape(flat.apply(x.getShape().getShape()))), flat, "[B, ...]");
    }

    /** [B, ...] to [B, shape]. */
    public static Block reshape(long... shape) {
        for (long size : shape) {
            Shapes.atLeast(1, "reshape", size);
        }
        UnaryOperator<long[]> reshaped = s -> {
            long[] full = new long[shape.length + 1];
            full[0] = s[0];
            System.arraycopy(shape, 0, full, 1, shape.length);
            return Shapes.product(Shapes.tail(s)) == Shapes.product(shape) ? full : null;
        };
        return new Pointwise(
                "reshape " + Shapes.perExample(shape),
                x -> x.reshape(new Shape(reshaped.apply(x.getShape().getShape()))),
                reshaped,
                "of " + Shapes.product(shape) + " numbers an example");
    }

    /** Each pixel repeated: [B, C, H, W] to [B, C, factor H, factor W]. */
    public static Block upsample(int factor) {
        Shapes.atLeast(1, "upsample", factor);
        return new Pointwise(
                "upsample " + factor, x -> Ops.upsample(x, factor), s -> scaled(s, factor, 1), "[B, C, H, W]");
    }

    /** The largest of each square of {@code size} pixels: [B, C, H, W] to [B, C, H / size, W / size]. */
    public static Block maxPool(int size) {
        return pool("max pool", size, x -> Ops.maxPool(x, size));
    }

    /** The mean of each square of {@code size} pixels: [B, C, H, W] to [B, C, H / size, W / size]. */
    public static Block avgPool(int size) {
        return pool("average pool", size, x -> Ops.averagePool(x, size));
    }

    /** x + f(x); f must keep the shape. */
    public static Block residual(Block... blocks) {
        return new Stack(true, List.of(blocks));
    }

    /** One block after the other. */
    public static Block stack(Block... blocks) {
        return new Stack(false, List.of(blocks));
    }

    private static Block pointwise(String label, UnaryOperator<NDArray> formula) {
        return new Pointwise(label, formula, formula);
    }

    private static Block pool(String kind, int size, UnaryOperator<NDArray> formula) {
        Shapes.atLeast(1, kind, size);
        return new Pointwise(
                kind + " " + size, formula, s -> scaled(s, 1, size), "[B, C, H, W] with H and W at least " + size);
    }

    private static long[] scaled(long[] s, int times, int over) {
        boolean fits = s.length == 4 && Math.min(s[2], s[3]) >= over;
        return fits ? new long[] {s[0], s[1], s[2] * times / over, s[3] * times / over} : null;
    }
}
