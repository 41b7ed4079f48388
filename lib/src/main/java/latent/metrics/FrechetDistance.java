package latent.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import latent.tensor.LinearAlgebra;
import latent.tensor.Ops;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.hipparchus.stat.regression.SimpleRegression;

/**
 * The squared Frechet distance of two Gaussians, |m - n|^2 + tr(A + B - 2 (A B)^(1/2)) for means m, n and covariances A, B (Dowson and Landau
 * 1982). Of the features that a classifier gives to real and to generated images it judges a generator (Heusel et al. 2017); it is the inception
 * distance when the classifier is Inception's.
 *
 * <p>Two sets of one law have a distance above 0, which falls like 1 / N with the number of examples: compare only numbers that were taken with
 * equally many.
 */
public final class FrechetDistance {
    private static final int SIZES = 10;

    private FrechetDistance() {}

    /** Mean [F], a root R of the covariance with R R' = C [F, F], and the trace of C; float64. */
    private record Moments(NDArray mean, NDArray root, double trace) {
        static Moments of(NDArray x) {
            NDArray mean = x.mean(new int[] {0});
            NDArray away = x.sub(mean); // [N, F]
            return of(mean, away.transpose().matMul(away).div(x.getShape().get(0) - 1));
        }

        static Moments of(NDArray mean, NDArray covariance) {
            NDList parts = LinearAlgebra.eigh(covariance); // variances [F] and directions [F, F]
            NDArray variances = parts.get(0).maximum(0);
            return new Moments(
                    mean, parts.get(1).mul(variances.sqrt()), variances.sum().getDouble());
        }

        /** The trace of (A B)^(1/2) is the sum of the singular values of R' S for any roots R and S. */
        double distance(Moments other) {
            double apart = mean.sub(other.mean).square().sum().getDouble();
            NDArray product = root.transpose().matMul(other.root);
            double shared = LinearAlgebra.svd(product).get(1).sum().getDouble();
            return Math.max(0, apart + trace + other.trace - 2 * shared);
        }
    }

    /**
     * The distance of the Gaussians with the means and covariances of two sets; both may have fewer examples than features.
     *
     * @param a features [N, F], N at least 2
     * @param b features [M, F], M at least 2
     * @return in squared units of the features, at least 0
     */
    public static double of(NDArray a, NDArray b) {
        requireSets(a, b);
        return Tensors.tidy(() -> moments(a).distance(moments(b)));
    }

    /**
     * The distance of two Gaussians.
     *
     * @param meanA [F]
     * @param covarianceA [F, F]
     * @param meanB [F]
     * @param covarianceB [F, F]
     */
    public static double ofGaussians(NDArray meanA, NDArray covarianceA, NDArray meanB, NDArray covarianceB) {
        requireGaussian(meanA, covarianceA, meanA.size());
        requireGaussian(meanB, covarianceB, meanA.size());
        return Tensors.tidy(
                () -> Moments.of(wide(meanA), wide(covarianceA)).distance(Moments.of(wide(meanB), wide(covarianceB))));
    }

    private static void requireGaussian(NDArray mean, NDArray covariance, long f) {
        if (!mean.getShape().equals(new Shape(f)) || !covariance.getShape().equals(new Shape(f, f))) {
            throw new IllegalArgumentException("FrechetDistance: expected a mean [" + f + "] and a covariance [" + f
                    + ", " + f + "] but was given " + mean.getShape() + " and " + covariance.getShape());
        }
    }

    /**
     * The distance that endlessly many samples would have: distances with N/10, 2N/10, ... N of the samples, each a fresh choice of them, against 1
     * / their number, and where that straight line meets 0 (Chong and Forsyth 2020). The bias by the reference's own number stays.
     *
     * @param reference features of real examples, [M, F]
     * @param samples features of generated ones, [N, F], N at least 20
     * @return in squared units of the features; chance can bring it below 0
     */
    public static double extrapolated(NDArray reference, NDArray samples, long seed) {
        requireSets(reference, samples);
        int n = (int) samples.getShape().get(0);
        if (n < 2 * SIZES) {
            throw new IllegalArgumentException(
                    "FrechetDistance: expected at least " + 2 * SIZES + " samples but was given " + n);
        }
        return Tensors.tidy(() -> {
            Moments real = moments(reference);
            RandomGenerator random = Seeds.random(seed);
            SimpleRegression line = new SimpleRegression();
            for (int k = 1; k <= SIZES; k++) {
                NDArray chosen = Tensors.ofLongs(choice(n, n * k / SIZES, random));
                line.addData(
                        1.0 / chosen.size(),
                        Tensors.tidy(() -> moments(Ops.rows(samples, chosen)).distance(real)));
            }
            return line.getIntercept();
        });
    }

    /** {@code count} different numbers below n (the beginning of Fisher and Yates' shuffle). */
    private static long[] choice(int n, int count, RandomGenerator random) {
        long[] order = IntStream.range(0, n).asLongStream().toArray();
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i, n);
            long row = order[i];
            order[i] = order[j];
            order[j] = row;
        }
        return Arrays.copyOf(order, count);
    }

    private static Moments moments(NDArray x) {
        return Moments.of(wide(x));
    }

    private static NDArray wide(NDArray x) {
        return x.toType(DataType.FLOAT64, false);
    }

    private static void requireSets(NDArray a, NDArray b) {
        Points.require("FrechetDistance", a);
        Points.require("FrechetDistance", b);
        long smaller = Math.min(a.getShape().get(0), b.getShape().get(0));
        if (a.getShape().get(1) != b.getShape().get(1) || smaller < 2) {
            throw new IllegalArgumentException(
                    "FrechetDistance: expected features [N, F] and [M, F] of at least two examples but was given "
                            + a.getShape() + " and " + b.getShape());
        }
    }
}
