package latent.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.djl.ndarray.NDArray;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class CheckTest {
    private static NDArray of(double... values) {
        return Tensors.of(values);
    }

    @Test
    void a_wrong_array_says_expected_given_and_the_first_worst_element() {
        assertThatThrownBy(
                        () -> Check.that("KL(N(1, I) || N(0, I))", of(2, 2, 2)).isCloseTo(1e-5, 1, 1, 1))
                .isInstanceOf(AssertionError.class)
                .hasMessage("KL(N(1, I) || N(0, I)): expected [1.0, 1.0, 1.0] but was [2.0, 2.0, 2.0];"
                        + " element 0 differs by 1.00, more than 1.00e-05");
    }

    @Test
    void a_wrong_number_says_the_difference() {
        assertThatThrownBy(() -> Check.that("gap", 1.0).isCloseTo(1e-6, 0.5))
                .hasMessage("gap: expected 0.5 but was 1.0; difference 0.500, more than 1.00e-06");
    }

    @Test
    void a_null_answer_is_an_open_exercise() {
        assertThatThrownBy(() -> Check.that("kl", (NDArray) null))
                .isInstanceOf(Unanswered.class)
                .hasMessage("kl: the answer is still null; replace the line marked TODO");
        assertThatThrownBy(() -> Check.that("kl", (double[]) null)).isInstanceOf(Unanswered.class);
    }

    @Test
    void a_long_array_is_shortened_and_its_worst_element_shown() {
        double[] given = new double[784];
        double[] expected = new double[784];
        given[500] = 3;
        given[20] = 1;
        assertThatThrownBy(() -> Check.that("row", given).isCloseTo(0.5, expected))
                .hasMessage("row: expected [0.0, 0.0, 0.0, ..., 0.0, 0.0, 0.0] (784 elements)"
                        + " but was [0.0, 0.0, 0.0, ..., 0.0, 0.0, 0.0] (784 elements);"
                        + " element 500 differs by 3.00, more than 0.500 (expected 0.0 but was 3.0)");
    }

    @Test
    void an_element_of_a_matrix_is_named_by_row_and_column() {
        NDArray given = Tensors.of(new float[] {0, 0, 0, 0, 0, 7}, 2, 3);
        assertThatThrownBy(() -> Check.that("weights", given).isCloseTo(0.1, Tensors.zeros(2, 3)))
                .hasMessageEndingWith("element [1, 2] differs by 7.00, more than 0.100");
    }

    @Test
    void a_transposed_array_is_read_in_row_order() {
        NDArray given = Tensors.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3).transpose();
        Check.that("transposed", given).hasShape(3, 2).isCloseTo(0, 1, 4, 2, 5, 3, 6);
    }

    @Test
    void a_wrong_shape_says_both() {
        assertThatThrownBy(() -> Check.that("code", Tensors.zeros(64, 40)).hasShape(64, 20))
                .hasMessage("code: expected shape [64, 20] but was shape [64, 40]");
    }

    @Test
    void a_wrong_count_says_both() {
        assertThatThrownBy(() -> Check.that("code", of(1, 2)).isCloseTo(1, 1, 2, 3))
                .hasMessage("code: expected 3 elements [1.0, 2.0, 3.0] but was 2 elements [1.0, 2.0]");
    }

    @Test
    void what_is_not_a_number_is_never_close() {
        assertThatThrownBy(() -> Check.that("loss", of(1, Double.NaN)).isCloseTo(1e9, 1, 1))
                .hasMessageContaining("element 1 differs by NaN");
        assertThatThrownBy(() -> Check.that("loss", Double.NaN).isFinite())
                .hasMessage("loss: expected finite numbers but was NaN");
        assertThatThrownBy(() -> Check.that("loss", Double.NaN).isAtMost(3)).isInstanceOf(Mismatch.class);
    }

    @Test
    void bounds_say_which_element_breaks_them() {
        assertThatThrownBy(() -> Check.that("pixels", of(0.5, -0.25)).isBetween(0, 1))
                .hasMessage("pixels: expected between 0.0 and 1.0 but was [0.5, -0.25]; element 1 is -0.25");
        Check.that("pixels", of(0, 1)).isBetween(0, 1).isAtLeast(0).isAtMost(1).isFinite();
    }

    @Test
    void a_mismatch_carries_its_parts() {
        Mismatch mismatch = catchThrowableOfType(
                Mismatch.class, () -> Check.that("gap", 1.0).isCloseTo(0.1, 0.5));
        assertThat(mismatch.what()).isEqualTo("gap");
        assertThat(mismatch.expected()).isEqualTo("0.5");
        assertThat(mismatch.given()).isEqualTo("1.0");
        assertThat(mismatch.difference()).isEqualTo("difference 0.500, more than 0.100");
    }

    @Test
    void the_right_answer_passes_in_silence() {
        Check check = Check.that("KL", of(1, 1.000001))
                .hasShape(2)
                .isCloseTo(1e-5, 1, 1)
                .isFinite();
        assertThat(check).hasToString("KL: as expected");
        Check.that("a scalar", Tensors.scalar(2)).hasShape().isCloseTo(0, 2);
        Check.that("order", true);
    }
}
