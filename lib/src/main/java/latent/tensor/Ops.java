package latent.tensor;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** Operations that the engine lacks, with PyTorch's meaning and numbers; all are differentiable. */
public final class Ops {
    private static final Script SCRIPT = Script.of("""
            def conv2d(self, x: Tensor, weight: Tensor, bias: Tensor, stride: List[int], padding: List[int]) -> Tensor:
              return torch.conv2d(x, weight, bias, stride, padding)

            def convTranspose2d(self, x: Tensor, weight: Tensor, bias: Tensor, stride: List[int], padding: List[int], outputPadding: List[int]) -> Tensor:
              return torch.conv_transpose2d(x, weight, bias, stride, padding, outputPadding)

            def groupNorm(self, x: Tensor, groups: int, gamma: Tensor, beta: Tensor, epsilon: float) -> Tensor:
              return torch.group_norm(x, groups, gamma, beta, epsilon)

            def instanceNorm(self, x: Tensor, gamma: Tensor, beta: Tensor, epsilon: float) -> Tensor:
              return torch.instance_norm(x, gamma, beta, None, None, True, 0.1, epsilon, False)

            def layerNorm(self, x: Tensor, shape: List[int], gamma: Tensor, beta: Tensor, epsilon: float) -> Tensor:
              return torch.layer_norm(x, shape, gamma, beta, epsilon)

            def batchNorm(self, x: Tensor, gamma: Tensor, beta: Tensor, mean: Tensor, variance: Tensor, training: bool, momentum: float, epsilon: float) -> Tensor:
              return torch.batch_norm(x, gamma, beta, mean, variance, training, momentum, epsilon, False)

            def dropout(self, x: Tensor, rate: float) -> Tensor:
              return torch.dropout(x, rate, True)

            def gelu(self, x: Tensor) -> Tensor:
              return torch.gelu(x)

            def silu(self, x: Tensor) -> Tensor:
              return torch.silu(x)

            def maxPool(self, x: Tensor, size: List[int]) -> Tensor:
              return torch.max_pool2d(x, size)

            def averagePool(self, x: Tensor, size: List[int]) -> Tensor:
              return torch.avg_pool2d(x, size)

            def upsample(self, x: Tensor, size: List[int]) -> Tensor:
              return torch.upsample_nearest2d(x, size)

            def einsum(self, equation: str, arrays: List[Tensor]) -> Tensor:
              return torch.einsum(equation, arrays)

            def linearBias(self, x: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
              return torch.linear(x, weight, bias)

            def binaryCrossEntropy(self, logits: Tensor, target: Tensor) -> Tensor:
              return torch.binary_cross_entropy_with_logits(logits, target, None, None, 0)

            def logSumExp(self, x: Tensor, axis: int) -> Tensor:
              return torch.logsumexp(x, [axis])

            def rows(self, x: Tensor, index: Tensor) -> Tensor:
              return torch.index_select(x, 0, index)

            def assign(self, target: Tensor, value: Tensor) -> Tensor:
              return torch.copy_(torch.detach(target), value)

            def blend(self, target: Tensor, value: Tensor, weight: float) -> Tensor:
              return torch.lerp_(torch.detach(target), torch.detach(value), weight)
            """);

    private Ops() {}

    /** x W' + b; x is [..., in], weight [out, in], bias [out]; gives [..., out]. */
    public static NDArray linear(NDArray x, NDArray weight, NDArray bias) {
        return SCRIPT.call("linearBias", x, weight, bias);
    }

    /** Cross-correlation; x is [B, C, H, W], weight [K, C, h, w], bias [K]; gives [B, K, H', W'] with H' = (H + 2 padding - h) / stride + 1. */
    public static NDArray conv2d(NDArray x, NDArray weight, NDArray bias, int stride, int padding) {
        return SCRIPT.call("conv2d", x, weight, bias, both(stride), both(padding));
    }

    /**
     * Transposed convolution, the gradient of {@link #conv2d} by its input; x is [B, C, H, W], weight [C, K, h, w], bias [K]; gives [B, K, H', W']
     * with H' = (H - 1) stride - 2 padding + h + outputPadding.
     *
     * @param geometry stride, padding and output padding
     */
    public static NDArray convTranspose2d(NDArray x, NDArray weight, NDArray bias, Geometry geometry) {
        if (Columns.suit(weight)) {
            return Columns.convTranspose2d(x, weight, bias, geometry);
        }
        return SCRIPT.call(
                "convTranspose2d",
                x,
                weight,
                bias,
                both(geometry.stride()),
                both(geometry.padding()),
                both(geometry.outputPadding()));
    }

    /** How a transposed convolution moves: steps of the output, border cut off, rows and columns added at the end. */
    public record Geometry(int stride, int padding, int outputPadding) {}

    /** Normalises groups of channels of each example (Wu and He 2018, eq. 1 and 7); x is [B, C, ...], gamma and beta [C]. */
    public static NDArray groupNorm(NDArray x, int groups, NDArray gamma, NDArray beta, double epsilon) {
        return SCRIPT.call("groupNorm", x, groups, gamma, beta, epsilon);
    }

    /** Normalises each channel of each example (Ulyanov et al. 2016); x is [B, C, ...], gamma and beta [C]. */
    public static NDArray instanceNorm(NDArray x, NDArray gamma, NDArray beta, double epsilon) {
        return SCRIPT.call("instanceNorm", x, gamma, beta, epsilon);
    }

    /** Normalises each example over its last axes (Ba et al. 2016); x is [..., S], gamma and beta [S]. */
    public static NDArray layerNorm(NDArray x, NDArray gamma, NDArray beta, double epsilon) {
        return SCRIPT.call("layerNorm", x, gamma.getShape().getShape(), gamma, beta, epsilon);
    }

    /** Learned scale and shift and the running statistics of batch normalisation, each [C]. */
    public record BatchStatistics(NDArray gamma, NDArray beta, NDArray mean, NDArray variance) {}

    /**
     * Normalises each channel over the batch (Ioffe and Szegedy 2015); x is [B, C, ...]. In training the running mean and the running unbiased
     * variance move by {@code momentum} towards the batch's.
     */
    public static NDArray batchNorm(
            NDArray x, BatchStatistics state, boolean training, double momentum, double epsilon) {
        return SCRIPT.call(
                "batchNorm",
                x,
                state.gamma(),
                state.beta(),
                state.mean(),
                state.variance(),
                training,
                momentum,
                epsilon);
    }

    /** Zeroes each element with probability {@code rate} and scales the others by 1 / (1 - rate) (Srivastava et al. 2014). */
    public static NDArray dropout(NDArray x, double rate) {
        return SCRIPT.call("dropout", x, rate);
    }

    /** x Phi(x), Phi the standard normal distribution function (Hendrycks and Gimpel 2016). */
    public static NDArray gelu(NDArray x) {
        return SCRIPT.call("gelu", x);
    }

    /** x sigmoid(x) (Elfwing et al. 2018). */
    public static NDArray silu(NDArray x) {
        return SCRIPT.call("silu", x);
    }

    /** The largest value of each square of {@code size} pixels; x is [B, C, H, W], gives [B, C, H / size, W / size]. */
    public static NDArray maxPool(NDArray x, int size) {
        return SCRIPT.call("maxPool", x, both(size));
    }

    /** The mean of each square of {@code size} pixels; x is [B, C, H, W], gives [B, C, H / size, W / size]. */
    public static NDArray averagePool(NDArray x, int size) {
        return SCRIPT.call("averagePool", x, both(size));
    }

    /** Repeats each pixel {@code factor} times both ways; x is [B, C, H, W], gives [B, C, factor H, factor W]. */
    public static NDArray upsample(NDArray x, int factor) {
        long[] shape = x.getShape().getShape();
        return SCRIPT.call("upsample", x, new long[] {shape[2] * factor, shape[3] * factor});
    }

    /** Sums of products in Einstein's notation, such as "bi,ij->bj". */
    public static NDArray einsum(String equation, NDArray... arrays) {
        return SCRIPT.call("einsum", equation, List.of(arrays));
    }

    /** -[t log p + (1 - t) log(1 - p)] with p = sigmoid(logits), element by element in nats, in a form that cannot overflow. */
    public static NDArray binaryCrossEntropy(NDArray logits, NDArray target) {
        return SCRIPT.call("binaryCrossEntropy", logits, target);
    }

    /** log(sum(exp(x))) along one axis, in a form that cannot overflow. */
    public static NDArray logSumExp(NDArray x, int axis) {
        return SCRIPT.call("logSumExp", x, axis);
    }

    /** A copy of the rows of x, [N, ...], with the given numbers, int64 [B]; gives [B, ...]. Much faster than indexing by an array. */
    public static NDArray rows(NDArray x, NDArray index) {
        return SCRIPT.call("rows", x, index);
    }

    /** Overwrites the numbers of {@code target} with those of {@code value}, of the same shape; nothing is recorded. */
    public static void assign(NDArray target, NDArray value) {
        if (!target.getShape().equals(value.getShape())) {
            throw new IllegalArgumentException(
                    "assign: expected shape " + target.getShape() + " but was given " + value.getShape());
        }
        SCRIPT.call("assign", target, value).close();
    }

    /** Moves {@code target} towards {@code value}: target + weight (value - target); nothing is recorded. */
    public static void blend(NDArray target, NDArray value, double weight) {
        SCRIPT.call("blend", target, value, weight).close();
    }

    static long[] both(int size) {
        return new long[] {size, size};
    }
}
