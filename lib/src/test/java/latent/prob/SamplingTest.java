package latent.prob;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import java.util.stream.IntStream;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.AbstractRealDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.inference.ChiSquareTest;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Draws beside the distribution that they should have: Kolmogorov and Smirnov's test, and for classes the chi-squared test. */
class SamplingTest {
    private static final int DRAWS = 2000;
    private static final double LIKELY = 0.01;
    private static final double IMPOSSIBLE = 1e-6;

    @BeforeEach
    void seed() {
        Seeds.set(3);
    }

    /** How likely a sample that far from the distribution is. */
    private static double likelihood(RealDistribution expected, double... draws) {
        return new KolmogorovSmirnovTest().kolmogorovSmirnovTest(expected, draws);
    }

    private static double[] column(NDArray draws, int column) {
        return Tensors.doubles(draws.get(":, " + column));
    }

    @Test
    void gaussians_have_this_deviation_and_not_its_square() {
        Gaussian p = Gaussian.of(Tensors.of(new double[] {1, -2}, 1, 2), Tensors.of(new double[] {0.5, 3}, 1, 2));
        NDArray draws = p.sample(DRAWS).squeeze(1);
        assertThat(likelihood(new NormalDistribution(1, 0.5), column(draws, 0))).isGreaterThan(LIKELY);
        assertThat(likelihood(new NormalDistribution(-2, 3), column(draws, 1))).isGreaterThan(LIKELY);
        assertThat(likelihood(new NormalDistribution(1, 0.25), column(draws, 0)))
                .isLessThan(IMPOSSIBLE);
        assertThat(likelihood(new NormalDistribution(-2, 9), column(draws, 1))).isLessThan(IMPOSSIBLE);
    }

    @Test
    void full_gaussians_have_the_right_marginals_in_every_direction() {
        double[] covariance = {2, 1.2, 1.2, 1};
        NDArray draws = new FullGaussian(Tensors.of(new double[] {1, -1}), Tensors.of(covariance, 2, 2)).sample(DRAWS);
        assertThat(likelihood(new NormalDistribution(1, Math.sqrt(2)), column(draws, 0)))
                .isGreaterThan(LIKELY);
        assertThat(likelihood(new NormalDistribution(-1, 1), column(draws, 1))).isGreaterThan(LIKELY);
        double[] sums = Tensors.doubles(draws.sum(new int[] {1}));
        assertThat(likelihood(new NormalDistribution(0, Math.sqrt(2 + 1 + 2 * 1.2)), sums))
                .isGreaterThan(LIKELY);
        assertThat(likelihood(new NormalDistribution(0, Math.sqrt(2 + 1)), sums))
                .isLessThan(IMPOSSIBLE);
    }

    @Test
    void mixtures_choose_a_gaussian_by_its_weight() {
        double[] weights = {3, 1};
        NDArray means = Tensors.of(new double[] {-1, 2}, 2, 1);
        NDArray deviations = Tensors.of(new double[] {0.5, 1}, 2, 1);
        NDArray draws = Mixture.of(weights, means, deviations).sample(DRAWS);
        assertThat(likelihood(mixed(0.75), column(draws, 0))).isGreaterThan(LIKELY);
        assertThat(likelihood(mixed(0.5), column(draws, 0))).isLessThan(IMPOSSIBLE);
    }

    /** Two Gaussians, the first with this weight. */
    private static RealDistribution mixed(double weight) {
        NormalDistribution first = new NormalDistribution(-1, 0.5);
        NormalDistribution second = new NormalDistribution(2, 1);
        return new Cumulative() {
            @Override
            public double cumulativeProbability(double x) {
                return weight * first.cumulativeProbability(x) + (1 - weight) * second.cumulativeProbability(x);
            }
        };
    }

    /** A distribution of which the test needs nothing but the probability below x. */
    private abstract static class Cumulative extends AbstractRealDistribution {
        private static final long serialVersionUID = 1;

        @Override
        public double density(double x) {
            throw new UnsupportedOperationException();
        }

        @Override
        public double getNumericalMean() {
            throw new UnsupportedOperationException();
        }

        @Override
        public double getNumericalVariance() {
            throw new UnsupportedOperationException();
        }

        @Override
        public double getSupportLowerBound() {
            return Double.NEGATIVE_INFINITY;
        }

        @Override
        public double getSupportUpperBound() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public boolean isSupportConnected() {
            return true;
        }
    }

    @Test
    void quantiles_of_uniform_numbers_are_draws() {
        double[] draws = Tensors.doubles(Gaussian.standard(1, 1).quantile(Tensors.uniform(DRAWS, 1)));
        assertThat(likelihood(new NormalDistribution(), draws)).isGreaterThan(LIKELY);
    }

    @Test
    void classes_come_as_often_as_their_probabilities_say() {
        double[] probabilities = {0.1, 0.6, 0.3};
        NDArray logits = Tensors.of(probabilities, 1, 3).log().add(5).broadcast(DRAWS, 3);
        NDArray labels = new Categorical(logits).sample();
        long[] counts = new long[3];
        for (long label : labels.toLongArray()) {
            counts[(int) label]++;
        }
        assertThat(new ChiSquareTest().chiSquareTest(probabilities, counts)).isGreaterThan(LIKELY);
    }

    @Test
    void binary_variables_are_one_as_often_as_their_probabilities_say() {
        NDArray logits = Tensors.of(new double[] {-2, 0, 1}, 1, 3);
        double[] probabilities = Tensors.doubles(new Bernoulli(logits).probability());
        NDArray draws = new Bernoulli(logits.broadcast(DRAWS, 3)).sample();
        double[] ones = Tensors.doubles(draws.sum(new int[] {0}));
        IntStream.range(0, 3).forEach(i -> {
            double[] expected = {probabilities[i], 1 - probabilities[i]};
            long[] counts = {(long) ones[i], DRAWS - (long) ones[i]};
            assertThat(new ChiSquareTest().chiSquareTest(expected, counts)).isGreaterThan(LIKELY);
        });
        assertThat(draws.toFloatArray()).containsOnly(0, 1);
    }
}
