package latent.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import latent.tensor.LinearAlgebra;
import latent.tensor.Tensors;

/**
 * Principal component analysis: the linear code of R numbers with the smallest squared reconstruction error (Pearson 1901; Eckart and Young 1936).
 *
 * @param mean of the data, [D]
 * @param components orthonormal directions in rows, [R, D], by falling variance
 * @param variances of the data along each of the D directions, [min(N, D)], falling, with N - 1 in the denominator
 */
public record Pca(NDArray mean, NDArray components, NDArray variances) {
    /**
     * By the singular value decomposition of the centred data X = Q R = Q (U S V'): a tall X is first reduced to its small triangle R, which has the
     * same S and V.
     *
     * @param x [N, D], N at least 2
     * @param rank R, between 1 and min(N, D)
     */
    public static Pca fit(NDArray x, int rank) {
        long most = x.getShape().dimension() == 2
                ? Math.min(x.getShape().get(0), x.getShape().get(1))
                : 0;
        if (rank < 1 || rank > most || x.getShape().get(0) < 2) {
            throw new IllegalArgumentException("Pca: expected [N, D] and a rank in 1..min(N, D) but was given "
                    + x.getShape() + " and rank " + rank);
        }
        NDList parts = Tensors.tidy(() -> {
            NDArray mean = x.mean(new int[] {0}); // [D]
            NDList usv = LinearAlgebra.svd(LinearAlgebra.triangle(x, mean)); // U, s [M], V' [M, D], M = min(N, D)
            NDArray variances = usv.get(1).square().div(x.getShape().get(0) - 1);
            return new NDList(mean, usv.get(2).get(new NDIndex("0:" + rank)).duplicate(), variances);
        });
        return new Pca(parts.get(0), parts.get(1), parts.get(2));
    }

    /**
     * The best code of fewer numbers: the first directions of this one, for every size at once.
     *
     * @param rank between 1 and the number of components here
     */
    public Pca first(int rank) {
        long most = components.getShape().get(0);
        if (rank < 1 || rank > most) {
            throw new IllegalArgumentException("Pca: expected a rank in 1.." + most + " but was given " + rank);
        }
        return new Pca(mean, components.get(new NDIndex("0:" + rank)), variances);
    }

    /** Codes z = (x - mean) V; x is [N, D], gives [N, R]. */
    public NDArray encode(NDArray x) {
        return Tensors.tidy(() -> x.sub(mean).matMul(components.transpose()));
    }

    /** Points of the subspace x = z V' + mean; z is [N, R], gives [N, D]. */
    public NDArray decode(NDArray z) {
        return Tensors.tidy(() -> z.matMul(components).add(mean));
    }

    /** The orthogonal projection of each example onto the subspace; x is [N, D]. */
    public NDArray reconstruct(NDArray x) {
        return Tensors.tidy(() -> decode(encode(x)));
    }

    /** The share of the total variance along each direction, [min(N, D)], in [0, 1]; sums to 1. */
    public NDArray explainedVariance() {
        return Tensors.tidy(() -> variances.div(variances.sum()));
    }
}
