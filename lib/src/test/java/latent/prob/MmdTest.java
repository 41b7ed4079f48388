package latent.prob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import latent.tensor.Autograd;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MmdTest {
    @BeforeEach
    void seed() {
        Seeds.set(1);
    }

    @Test
    void a_sample_does_not_differ_from_itself_in_whatever_order() {
        NDArray a = Tensors.normal(200, 2);
        assertThat(Mmd.of(a, a)).isZero();
        assertThat(Mmd.of(a, a.get("100:").concat(a.get("0:100")))).isLessThan(1e-3); // the root of a rounding error
    }

    @Test
    void two_places_far_apart_differ_by_the_root_of_two() {
        assertThat(Mmd.of(Tensors.zeros(10, 2), Tensors.ones(20, 2).mul(100), 1, 2))
                .isCloseTo(Math.sqrt(2), within(1e-6));
    }

    /**
     * Of N(0, 1) and N(shift, 1) with one width w the square is 2 w / sqrt(w^2 + 2) (1 - exp(-shift^2 / (2 (w^2 + 2)))); the biased estimate adds at most 2 / n.
     */
    @Test
    void it_grows_with_a_shift_as_the_closed_form_says() {
        int n = 2000;
        NDArray a = Tensors.normal(n, 1);
        NDArray b = Tensors.normal(n, 1);
        double last = 0;
        for (double shift : new double[] {0.5, 1, 2}) {
            double found = Mmd.of(a, b.add(shift), 1);
            double closed = 2 / Math.sqrt(3) * (1 - Math.exp(-shift * shift / 6));
            assertThat(found * found).isCloseTo(closed, within(0.03));
            assertThat(found).isGreaterThan(last);
            last = found;
        }
    }

    /** Of two samples of one distribution its square has the mean (2 / n) (1 - mean kernel), here 1 - 1 / sqrt(3) for width 1. */
    @Test
    void of_one_distribution_it_falls_as_one_over_the_root_of_the_size() {
        for (int n : new int[] {50, 200, 800}) {
            double[] squares = new double[40];
            for (int i = 0; i < squares.length; i++) {
                double found = Tensors.tidy(() -> Mmd.of(Tensors.normal(n, 1), Tensors.normal(n, 1), 1));
                squares[i] = found * found;
            }
            double expected = 2.0 / n * (1 - 1 / Math.sqrt(3));
            assertThat(Math.abs(Estimate.of(squares).zScore(expected))).isLessThan(4);
        }
    }

    @Test
    void the_square_pulls_a_sample_towards_the_other_and_nothing_is_left_behind() {
        NDArray b = Tensors.normal(50, 2).add(2);
        NDArray a = Tensors.normal(40, 2);
        int before = Tensors.manager().getManagedArrays().size();
        Mmd.of(a, b);
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before);
        NDArray slope = Autograd.gradient(x -> Mmd.squared(x, b, 2), a);
        assertThat(slope.mean(new int[] {0}).max().getFloat()).isNegative();
    }

    @Test
    void it_does_not_matter_where_both_samples_lie() {
        NDArray a = Tensors.normal(300, 2);
        NDArray b = Tensors.normal(300, 2).add(0.5);
        assertThat(Mmd.of(a.add(1000), b.add(1000), 0.5, 1)).isCloseTo(Mmd.of(a, b, 0.5, 1), within(1e-4));
        assertThat(Mmd.of(a.add(1000), b.add(1000))).isCloseTo(Mmd.of(a, b), within(1e-4));
    }

    /** The definition in doubles: the mean kernels within a, within b, and twice that between them. */
    private static double definition(double[] a, double[] b, double... widths) {
        return kernel(a, a, widths) + kernel(b, b, widths) - 2 * kernel(a, b, widths);
    }

    private static double kernel(double[] a, double[] b, double... widths) {
        double sum = 0;
        for (int i = 0; i < a.length; i += 2) {
            for (int j = 0; j < b.length; j += 2) {
                double square = Math.pow(a[i] - b[j], 2) + Math.pow(a[i + 1] - b[j + 1], 2);
                sum += Arrays.stream(widths)
                        .map(w -> Math.exp(-square / (2 * w * w)))
                        .sum();
            }
        }
        return 4 * sum / a.length / b.length / widths.length;
    }

    /** The slope of f by differences. */
    private static double[] differences(ToDoubleFunction<double[]> f, double... x) {
        double h = 1e-5;
        double[] slope = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double[] up = x.clone();
            double[] down = x.clone();
            up[i] += h;
            down[i] -= h;
            slope[i] = (f.applyAsDouble(up) - f.applyAsDouble(down)) / (2 * h);
        }
        return slope;
    }

    @Test
    void the_gradient_of_the_square_is_that_of_its_definition_for_both_samples() {
        NDArray a = Tensors.normal(6, 2);
        NDArray b = Tensors.normal(8, 2).add(0.5);
        double[] one = Tensors.doubles(a);
        double[] other = Tensors.doubles(b);
        NDArray left = Autograd.gradient(x -> Mmd.squared(x, b, 0.7, 2), a);
        NDArray right = Autograd.gradient(x -> Mmd.squared(a, x, 0.7, 2), b);
        assertThat(Tensors.doubles(left))
                .containsExactly(differences(x -> definition(x, other, 0.7, 2), one), within(1e-6));
        assertThat(Tensors.doubles(right))
                .containsExactly(differences(x -> definition(one, x, 0.7, 2), other), within(1e-6));
    }

    @Test
    void what_does_not_fit_is_refused() {
        NDArray a = Tensors.ones(5, 2);
        assertThatThrownBy(() -> Mmd.of(a, Tensors.ones(5, 3), 1))
                .hasMessage("Mmd: expected points [N, D] and [M, D] but was given (5, 2) and (5, 3)");
        assertThatThrownBy(() -> Mmd.of(a, Tensors.ones(5))).hasMessageContaining("but was given (5, 2) and (5)");
        assertThatThrownBy(() -> Mmd.of(a, a, 1, 0))
                .hasMessage("Mmd: expected widths above 0 but was given [1.0, 0.0]");
        assertThatThrownBy(() -> Mmd.of(a, a))
                .hasMessage(
                        "Mmd: expected finite points that differ but was given (5, 2) with a median distance of 0.0");
        assertThatThrownBy(() -> Mmd.of(a, a.mul(Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Mmd: expected finite points that differ but was given (5, 2) with a median distance of NaN");
    }
}
