package latent.prob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
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
    void what_does_not_fit_is_refused() {
        NDArray a = Tensors.ones(5, 2);
        assertThatThrownBy(() -> Mmd.of(a, Tensors.ones(5, 3), 1))
                .hasMessage("Mmd: expected points [N, D] and [M, D] but was given (5, 2) and (5, 3)");
        assertThatThrownBy(() -> Mmd.of(a, Tensors.ones(5))).hasMessageContaining("but was given (5, 2) and (5)");
        assertThatThrownBy(() -> Mmd.of(a, a, 1, 0))
                .hasMessage("Mmd: expected widths above 0 but was given [1.0, 0.0]");
        assertThatThrownBy(() -> Mmd.of(a, a))
                .hasMessage("Mmd: expected points that differ but half of them are the same");
    }
}
