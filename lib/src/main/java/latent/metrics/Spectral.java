package latent.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import latent.tensor.Distances;
import latent.tensor.LinearAlgebra;
import latent.tensor.Tensors;

/** The map of Ng et al. 2002, on a graph of nearest neighbours; no library on the class path has it. */
final class Spectral {
    private static final int NEIGHBOURS = 10;

    private Spectral() {}

    /**
     * The rows of the k leading eigenvectors of D^(-1/2) A D^(-1/2), scaled to length 1 (Ng et al. 2002, steps 2 to 4), where A joins each point to
     * its nearest: 1 when two points choose each other, 1/2 when one does.
     *
     * @param x points [N, D]
     * @return [N, k]
     */
    static NDArray embed(NDArray x, int k) {
        return Tensors.tidy(() -> {
            NDArray a = graph(x); // [N, N]
            NDArray scale = a.sum(new int[] {1}, true).pow(-0.5); // [N, 1]
            NDArray normalised = a.mul(scale).mul(scale.transpose());
            long n = x.getShape().get(0);
            NDArray leading = LinearAlgebra.eigh(normalised).get(1).get(":, " + (n - k) + ":"); // [N, k]
            NDArray length = leading.square().sum(new int[] {1}, true).sqrt().maximum(1e-12);
            return leading.div(length);
        });
    }

    /** The symmetric graph in which each point is joined to its nearest, [N, N], zeros on the diagonal. */
    private static NDArray graph(NDArray x) {
        long n = x.getShape().get(0);
        if (n == 1) {
            return Tensors.ones(1, 1);
        }
        NDArray centred = x.sub(x.mean(new int[] {0}));
        NDArray self = Tensors.manager().eye((int) n).mul(Float.MAX_VALUE);
        NDArray distances = Distances.squared(centred, centred).add(self); // [N, N]
        long[] nearest = distances
                .topK((int) Math.min(NEIGHBOURS, n - 1), 1, false, true)
                .get(1)
                .toType(DataType.INT64, false)
                .toLongArray();
        return Tensors.of(joined(nearest, (int) n), n, n);
    }

    private static float[] joined(long[] nearest, int n) {
        float[] a = new float[n * n];
        int each = nearest.length / n;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < each; j++) {
                int other = (int) nearest[i * each + j];
                a[i * n + other] += 0.5f;
                a[other * n + i] += 0.5f;
            }
        }
        return a;
    }
}
