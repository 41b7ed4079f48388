package latent.tensor;

import ai.djl.ndarray.NDArray;

/** Distances between all rows of two tables. */
public final class Distances {
    private Distances() {}

    /** |a - b|^2 for every row of a [N, D] beside every row of b [M, D], [N, M], not below 0. */
    public static NDArray squared(NDArray a, NDArray b) {
        return Autograd.value(() -> {
            NDArray left = a.square().sum(new int[] {1}, true); // [N, 1]
            NDArray right = b.square().sum(new int[] {1}); // [M]
            return a.matMul(b.transpose()).muli(-2).addi(left).addi(right).maximum(0); // two arrays [N, M] at a time
        });
    }
}
