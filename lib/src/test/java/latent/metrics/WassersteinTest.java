package latent.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;

class WassersteinTest {
    private static double[] numbers(double... values) {
        return values;
    }

    private static double[] normal(long seed, int n) {
        RandomGenerator random = Seeds.random(seed);
        return DoubleStream.generate(random::nextGaussian).limit(n).toArray();
    }

    private static double[] masses(long seed, int n) {
        RandomGenerator random = Seeds.random(seed);
        double[] masses = DoubleStream.generate(random::nextDouble).limit(n).toArray();
        double sum = Arrays.stream(masses).sum();
        return Arrays.stream(masses).map(mass -> mass / sum).toArray();
    }

    private static double[] equal(int n) {
        return DoubleStream.generate(() -> 1.0 / n).limit(n).toArray();
    }

    private static double[][] costs(double[] a, double... b) {
        return Arrays.stream(a)
                .mapToObj(x -> Arrays.stream(b).map(y -> Math.abs(x - y)).toArray())
                .toArray(double[][]::new);
    }

    /** The mean of |m + s Z|, Z ~ N(0, 1): how far the quantiles of two Gaussians are apart. */
    private static double gaussians(double m, double s) {
        double below = new NormalDistribution().cumulativeProbability(-m / s);
        return s * Math.sqrt(2 / Math.PI) * Math.exp(-m * m / (2 * s * s)) + m * (1 - 2 * below);
    }

    @Test
    void by_hand_on_a_line() {
        assertThat(Wasserstein.oneDimensional(numbers(0, 1), numbers(5, 6))).isEqualTo(5);
        assertThat(Wasserstein.oneDimensional(numbers(3, 0), numbers(1, 1))).isEqualTo(1.5);
        assertThat(Wasserstein.oneDimensional(numbers(0), numbers(0, 0, 3))).isCloseTo(1, within(1e-15));
        assertThat(Wasserstein.oneDimensional(numbers(0, 1), numbers(0, 0.5, 1)))
                .isCloseTo(1.0 / 6, within(1e-15));
        assertThat(Wasserstein.oneDimensional(numbers(2, 1, 2), numbers(2, 2, 1)))
                .isZero();
        assertThat(Wasserstein.oneDimensional(Tensors.of(numbers(0, 1)), Tensors.of(numbers(5, 6))))
                .isEqualTo(5);
    }

    @Test
    void of_equally_many_it_is_the_mean_distance_of_the_sorted() {
        double[] a = normal(1, 101);
        double[] b = normal(2, 101);
        double[] sortedA = Arrays.stream(a).sorted().toArray();
        double[] sortedB = Arrays.stream(b).sorted().toArray();
        double mean = IntStream.range(0, 101)
                .mapToDouble(i -> Math.abs(sortedA[i] - sortedB[i]))
                .average()
                .orElseThrow();
        assertThat(Wasserstein.oneDimensional(a, b)).isCloseTo(mean, within(1e-12));
        double[] doubled =
                DoubleStream.concat(Arrays.stream(b), Arrays.stream(b)).toArray(); // the same distribution
        assertThat(Wasserstein.oneDimensional(a, doubled)).isCloseTo(mean, within(1e-12));
    }

    @Test
    void of_gaussians_it_is_the_closed_form() {
        NormalDistribution standard = new NormalDistribution();
        double[] z = IntStream.range(0, 4000)
                .mapToDouble(i -> standard.inverseCumulativeProbability((i + 0.5) / 4000))
                .toArray();
        double[] fewer = IntStream.range(0, 3000)
                .mapToDouble(i -> standard.inverseCumulativeProbability((i + 0.5) / 3000))
                .toArray();
        for (double[] law : new double[][] {{1.5, 2}, {0, 3}, {-1, 1.5}}) {
            double[] other = Arrays.stream(fewer).map(x -> law[0] + law[1] * x).toArray();
            double exact = gaussians(law[0], law[1] - 1);
            assertThat(Wasserstein.oneDimensional(z, other)).isCloseTo(exact, within(2e-3));
        }
    }

    @Test
    void on_a_line_the_plan_costs_what_the_distribution_functions_say() {
        for (int n : new int[] {1, 7, 30}) {
            double[] a = normal(n, n);
            double[] b = normal(100 + n, 20);
            Wasserstein.Plan plan = Wasserstein.plan(costs(a, b), equal(n), equal(20));
            assertThat(plan.cost()).isCloseTo(Wasserstein.oneDimensional(a, b), within(1e-9));
        }
    }

    @Test
    void the_plan_is_a_transport_and_the_dual_costs_the_same() {
        double[][] costs = new double[12][];
        Arrays.setAll(costs, i -> normal(i, 9)); // of either sign
        double[] p = masses(1, 12);
        double[] q = masses(2, 9);
        Wasserstein.Plan plan = Wasserstein.plan(costs, p, q);
        for (int i = 0; i < 12; i++) {
            assertThat(Arrays.stream(plan.mass()[i]).min().orElseThrow()).isNotNegative();
            assertThat(Arrays.stream(plan.mass()[i]).sum()).isCloseTo(p[i], within(1e-9));
        }
        for (int j = 0; j < 9; j++) {
            int column = j;
            double sum =
                    Arrays.stream(plan.mass()).mapToDouble(row -> row[column]).sum();
            assertThat(sum).isCloseTo(q[j], within(1e-9));
        }
        Wasserstein.Potentials dual = Wasserstein.dual(costs, p, q);
        assertThat(dual.value()).isCloseTo(plan.cost(), within(1e-9));
        assertThat(dual.f()[0]).isZero();
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 9; j++) {
                double room = costs[i][j] - dual.f()[i] - dual.g()[j];
                assertThat(room).isGreaterThan(-1e-9);
                assertThat(plan.mass()[i][j] * room).isCloseTo(0, within(1e-9)); // mass moves only where there is none
            }
        }
    }

    @Test
    void where_every_move_costs_1_it_is_the_total_variation() {
        double[] p = masses(3, 10);
        double[] q = masses(4, 10);
        double[][] costs = new double[10][10];
        for (int i = 0; i < 10; i++) {
            int stay = i;
            Arrays.setAll(costs[i], j -> j == stay ? 0 : 1);
        }
        double variation =
                IntStream.range(0, 10).mapToDouble(i -> Math.abs(p[i] - q[i])).sum() / 2;
        assertThat(Wasserstein.plan(costs, p, q).cost()).isCloseTo(variation, within(1e-9));
        assertThat(Wasserstein.dual(costs, p, q).value()).isCloseTo(variation, within(1e-9));
    }

    @Test
    void two_parallel_lines_are_as_far_apart_as_they_are() {
        float[] height = {0, 0, 0, 1, 0, 2};
        float[] moved = {0.7f, 2, 0.7f, 0, 0.7f, 1};
        double distance = Wasserstein.between(Tensors.of(height, 3, 2), Tensors.of(moved, 3, 2));
        assertThat(distance).isCloseTo(0.7, within(1e-6));
        assertThat(Wasserstein.distances(Tensors.zeros(1, 2), Tensors.of(new float[] {3, 4}, 1, 2))[0][0])
                .isEqualTo(5);
    }

    @Test
    void scale_and_size_of_the_costs_do_not_matter_nor_do_empty_places() {
        double[] a = normal(5, 8);
        double[] b = normal(6, 8);
        double exact = Wasserstein.oneDimensional(a, b);
        for (double scale : new double[] {1e-9, 1e9}) {
            double[][] costs = costs(a, b);
            Arrays.stream(costs).forEach(row -> Arrays.setAll(row, j -> row[j] * scale));
            assertThat(Wasserstein.plan(costs, equal(8), equal(8)).cost() / scale)
                    .isCloseTo(exact, within(1e-9));
            assertThat(Wasserstein.dual(costs, equal(8), equal(8)).value() / scale)
                    .isCloseTo(exact, within(1e-9));
        }
        double[][] far = {{1, 5, 9}, {2, 4, 8}};
        assertThat(Wasserstein.plan(far, numbers(1, 0), numbers(0, 0, 1)).cost())
                .isCloseTo(9, within(1e-9));
        double rounded = Wasserstein.plan(far, numbers(0.5, 0.5), numbers(0.5, 0.500001, 0))
                .cost();
        assertThat(rounded).isCloseTo(2.5, within(1e-5)); // half of 1 + 4
        double[][] flat = new double[3][4];
        assertThat(Wasserstein.plan(flat, equal(3), equal(4)).cost()).isZero();
    }

    @Test
    void other_masses_costs_and_sizes_are_refused() {
        double[][] costs = new double[2][2];
        double[] half = {0.5, 0.5};
        assertThatThrownBy(() -> Wasserstein.plan(costs, half, numbers(0.5, 0.6)))
                .hasMessage("Wasserstein: expected as much mass at the end as at the start but was given 1.0 and 1.1");
        assertThatThrownBy(() -> Wasserstein.plan(costs, numbers(1.5, -0.5), half))
                .hasMessage("Wasserstein: expected masses of at least 0, some above, but was given [1.5, -0.5]");
        assertThatThrownBy(() -> Wasserstein.dual(costs, equal(3), half)).hasMessageContaining("costs [3][2]");
        assertThatThrownBy(() -> Wasserstein.plan(new double[][] {{0, Double.NaN}}, numbers(1), half))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> Wasserstein.plan(new double[101][100], equal(101), equal(100)))
                .hasMessage("Wasserstein: expected at most 10000 pairs of points, for the time grows fast, but was "
                        + "given 101 times 100");
        assertThatThrownBy(() -> Wasserstein.oneDimensional(half, numbers())).hasMessageContaining("but was given 0");
        assertThatThrownBy(() -> Wasserstein.oneDimensional(half, numbers(Double.NaN)))
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> Wasserstein.distances(Tensors.zeros(2, 2), Tensors.zeros(2, 3)))
                .hasMessageContaining("given (2, 2) and (2, 3)");
    }
}
