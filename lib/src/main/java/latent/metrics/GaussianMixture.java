package latent.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import latent.tensor.LinearAlgebra;
import latent.tensor.Ops;
import latent.tensor.Tensors;

/**
 * A mixture of K Gaussians with full covariances, in double precision. Libraries work with densities, which leave the range of numbers in many
 * dimensions; here all is done with their logarithms.
 *
 * @param logWeights [K]
 * @param means [K, D]
 * @param covariances [K, D, D]
 */
record GaussianMixture(NDArray logWeights, NDArray means, NDArray covariances) {
    private static final int MOST_ROUNDS = 100;

    /** The fit ends when the mean log-likelihood rises by less, in nats per point. */
    private static final double ENOUGH = 1e-3;

    /** Added to every variance, as a share of the mean variance of the data: a component may be flat. */
    private static final double FLOOR = 1e-6;

    /** Expectation maximisation from the groups of k-means; points is [N, D]. */
    static GaussianMixture fit(NDArray points, int k, long seed) {
        return of(Tensors.tidy(() -> fitted(points, k, seed).parts()));
    }

    private static GaussianMixture fitted(NDArray points, int k, long seed) {
        NDArray x = points.toType(DataType.FLOAT64, true);
        NDArray groups = Tensors.ofLongs(KMeans.labels(Points.rows(points), k, seed)); // [N]
        GaussianMixture mixture = maximised(x, groups.oneHot(k).toType(DataType.FLOAT64, false));
        double before = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            NDList expected = mixture.expectation(x);
            try (expected) {
                double likelihood = expected.get(1).toDoubleArray()[0];
                if (likelihood - before < ENOUGH) {
                    break;
                }
                before = likelihood;
                GaussianMixture next = maximised(x, expected.get(0));
                mixture.parts().close();
                mixture = next;
            }
        }
        return mixture;
    }

    /** The share p(k|x) of each component in each point, [N, K], and the mean log-likelihood in nats per point, []; x is float64 [N, D]. */
    private NDList expectation(NDArray x) {
        return Tensors.tidy(() -> {
            NDArray joint = jointLogDensity(x); // [N, K]
            NDArray marginal = Ops.logSumExp(joint, 1); // [N]
            return new NDList(joint.sub(marginal.expandDims(1)).exp(), marginal.mean());
        });
    }

    /** log p(k) p(x|k) in nats; x is float64 [N, D], gives [N, K]. */
    NDArray jointLogDensity(NDArray x) {
        return Tensors.tidy(() -> {
            NDList columns = new NDList();
            for (int k = 0; k < means.getShape().get(0); k++) {
                NDList parts = LinearAlgebra.eigh(covariances.get(k)); // variances [D] and directions [D, D]
                NDArray white = x.sub(means.get(k))
                        .matMul(parts.get(1))
                        .div(parts.get(0).sqrt()); // [N, D]
                NDArray constant = parts.get(0).mul(2 * Math.PI).log().sum();
                columns.add(white.square().sum(new int[] {1}).add(constant).mul(-0.5)); // [N]
            }
            return NDArrays.stack(columns, 1).add(logWeights);
        });
    }

    /** The mean log-likelihood in nats per point; points is [N, D]. */
    double logLikelihood(NDArray points) {
        return Tensors.tidy(
                () -> expectation(points.toType(DataType.FLOAT64, false)).get(1).toDoubleArray()[0]);
    }

    /** The likeliest component of each point, int64 [N]; points is [N, D]. */
    NDArray labels(NDArray points) {
        return Tensors.tidy(
                () -> jointLogDensity(points.toType(DataType.FLOAT64, false)).argMax(1));
    }

    private NDList parts() {
        return new NDList(logWeights, means, covariances);
    }

    private static GaussianMixture of(NDList parts) {
        return new GaussianMixture(parts.get(0), parts.get(1), parts.get(2));
    }

    /** The likeliest mixture when component k has the share {@code share} [N, K] in each point. */
    private static GaussianMixture maximised(NDArray x, NDArray share) {
        return of(Tensors.tidy(() -> {
            long d = x.getShape().get(1);
            NDArray total = share.sum(new int[] {0}).add(1e-12); // [K]
            NDArray means = share.transpose().matMul(x).div(total.expandDims(1)); // [K, D]
            NDArray spread = x.sub(x.mean(new int[] {0})).square().mean();
            NDArray floor = x.getManager()
                    .eye((int) d, (int) d, 0, DataType.FLOAT64)
                    .mul(spread.mul(FLOOR).add(1e-30));
            NDList covariances = new NDList();
            for (int k = 0; k < total.size(); k++) {
                NDArray away = x.sub(means.get(k)); // [N, D]
                NDArray weighed = away.mul(share.get(":, " + k + ":" + (k + 1))); // [N, D]
                covariances.add(
                        weighed.transpose().matMul(away).div(total.get(k)).add(floor));
            }
            return new NDList(total.div(total.sum()).log(), means, NDArrays.stack(covariances));
        }));
    }
}
