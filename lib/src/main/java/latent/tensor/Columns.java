package latent.tensor;

import ai.djl.ndarray.NDArray;
import latent.tensor.Ops.Geometry;

/**
 * The transposed convolution with few numbers in a kernel, such as one channel of 4 x 4, as a product of small matrices: each pixel gives a column of K h w
 * numbers, and the columns are added up where they overlap. The numbers are those of libtorch's own up to rounding; that one is made for many channels and takes
 * five times as long forward and more than twice as long with its gradients (64 to 1 channels, 4 x 4, 14 x 14 pixels).
 */
final class Columns {
    private static final long LARGEST = 16; // numbers in a column
    private static final Script SCRIPT = Script.of("""
            def convTranspose2d(self, x: Tensor, weight: Tensor, bias: Tensor, size: List[int], stride: List[int], padding: List[int]) -> Tensor:
              kernel = [torch.size(weight, 2), torch.size(weight, 3)]
              matrices = torch.expand(torch.t(torch.flatten(weight, 1)), [torch.size(x, 0), -1, -1])
              columns = torch.bmm(matrices, torch.flatten(x, 2))
              y = torch.col2im(columns, size, kernel, [1, 1], padding, stride)
              return torch.add(y, torch.reshape(bias, [1, -1, 1, 1]))
            """);

    private Columns() {}

    /** Whether this is the faster way for a weight [C, K, h, w]: on a processor, with few numbers K h w. */
    static boolean suit(NDArray weight) {
        return weight.getShape().slice(1).size() <= LARGEST
                && !weight.getDevice().isGpu();
    }

    /** {@link Ops#convTranspose2d}: [B, C, H, W] to [B, K, H', W']. */
    static NDArray convTranspose2d(NDArray x, NDArray weight, NDArray bias, Geometry geometry) {
        long[] size = {grown(x, weight, 2, geometry), grown(x, weight, 3, geometry)};
        return SCRIPT.call(
                "convTranspose2d", x, weight, bias, size, Ops.both(geometry.stride()), Ops.both(geometry.padding()));
    }

    private static long grown(NDArray x, NDArray weight, int axis, Geometry geometry) {
        long steps = (x.getShape().get(axis) - 1) * geometry.stride();
        return steps + weight.getShape().get(axis) - 2L * geometry.padding() + geometry.outputPadding();
    }
}
