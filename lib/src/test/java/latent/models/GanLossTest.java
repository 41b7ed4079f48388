package latent.models;

import static latent.models.GanLoss.LEAST_SQUARES;
import static latent.models.GanLoss.NON_SATURATING;
import static latent.models.GanLoss.SATURATING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.function.UnaryOperator;
import latent.tensor.Autograd;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GanLossTest {
    private static final double LOG_2 = Math.log(2);

    private static double at(double score, UnaryOperator<NDArray> loss) {
        return Tensors.doubles(loss.apply(Tensors.of(new double[] {score})))[0];
    }

    private static double slopeAt(double score, UnaryOperator<NDArray> loss) {
        return Tensors.doubles(Autograd.gradient(loss, Tensors.of(new double[] {score})))[0];
    }

    /** The value of the game at its solution, D = 1/2 everywhere (Goodfellow et al. 2014, Theorem 1). */
    @ParameterizedTest
    @EnumSource(names = {"SATURATING", "NON_SATURATING"})
    void an_undecided_discriminator_pays_twice_the_logarithm_of_two(GanLoss loss) {
        double paid = at(0, s -> loss.real(s, 1)) + at(0, loss::fake);
        assertThat(paid).isCloseTo(2 * LOG_2, within(1e-6));
    }

    @Test
    void the_generators_of_the_game_and_of_its_remedy_differ_in_sign_at_the_solution() {
        assertThat(at(0, SATURATING::generator)).isCloseTo(-LOG_2, within(1e-6));
        assertThat(at(0, NON_SATURATING::generator)).isCloseTo(LOG_2, within(1e-6));
    }

    /** D = sigmoid(-8): log(1 - D) has the slope -D there, -log D the slope D - 1. */
    @Test
    void only_the_non_saturating_generator_has_a_slope_where_the_discriminator_is_sure() {
        double d = 1 / (1 + Math.exp(8));
        assertThat(slopeAt(-8, SATURATING::generator)).isCloseTo(-d, within(1e-8));
        assertThat(slopeAt(-8, NON_SATURATING::generator)).isCloseTo(d - 1, within(1e-6));
        assertThat(d).isLessThan(4e-4);
    }

    @Test
    void least_squares_measures_half_the_squared_distance_from_one_and_zero() {
        for (double score : new double[] {-1, 0.5, 3}) {
            double fromOne = (score - 1) * (score - 1) / 2;
            assertThat(at(score, s -> LEAST_SQUARES.real(s, 1))).isCloseTo(fromOne, within(1e-6));
            assertThat(at(score, LEAST_SQUARES::fake)).isCloseTo(score * score / 2, within(1e-6));
            assertThat(at(score, LEAST_SQUARES::generator)).isCloseTo(fromOne, within(1e-6));
        }
    }

    @Test
    void with_the_label_nine_tenths_the_best_score_says_nine_tenths() {
        assertThat(slopeAt(Math.log(9), s -> NON_SATURATING.real(s, 0.9))).isCloseTo(0, within(1e-6));
        assertThat(at(Math.log(9), s -> NON_SATURATING.real(s, 0.9)))
                .isCloseTo(-0.9 * Math.log(0.9) - 0.1 * Math.log(0.1), within(1e-6)); // the entropy of 0.9
        assertThat(slopeAt(0.9, s -> LEAST_SQUARES.real(s, 0.9))).isCloseTo(0, within(1e-6));
    }

    @Test
    void a_sure_discriminator_gives_no_infinity() {
        assertThat(at(-200, s -> NON_SATURATING.real(s, 1))).isCloseTo(200, within(1e-4));
        assertThat(at(200, NON_SATURATING::fake)).isCloseTo(200, within(1e-4));
        assertThat(at(200, SATURATING::generator)).isCloseTo(-200, within(1e-4));
        assertThat(at(-200, NON_SATURATING::generator)).isCloseTo(200, within(1e-4));
    }
}
