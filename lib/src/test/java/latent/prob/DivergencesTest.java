package latent.prob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DivergencesTest {
    private static final Offset<Double> CLOSE = within(1e-12);
    private static final double[] P = {0.5, 0.25, 0.25, 0};
    private static final double[] Q = {0.25, 0.25, 0.25, 0.25};

    @Test
    void powers_of_a_half_have_whole_and_half_bits() {
        assertThat(Divergences.bits(Divergences.entropy(P))).isCloseTo(1.5, CLOSE);
        assertThat(Divergences.bits(Divergences.entropy(Q))).isCloseTo(2, CLOSE);
        assertThat(Divergences.bits(Divergences.crossEntropy(P, Q))).isCloseTo(2, CLOSE);
        assertThat(Divergences.bits(Divergences.kl(P, Q))).isCloseTo(0.5, CLOSE);
        assertThat(Divergences.kl(P, P)).isZero();
    }

    @Test
    void what_q_rules_out_costs_infinitely_much() {
        assertThat(Divergences.kl(Q, P)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Divergences.crossEntropy(Q, P)).isEqualTo(Double.POSITIVE_INFINITY);
        double[] left = {1, 0};
        double[] right = {0, 1};
        assertThat(Divergences.jensenShannon(left, right)).isCloseTo(Math.log(2), CLOSE);
        assertThat(Divergences.jensenShannon(P, Q)).isEqualTo(Divergences.jensenShannon(Q, P));
    }

    @Test
    void what_is_no_table_of_probabilities_is_refused() {
        assertThatThrownBy(() -> Divergences.entropy(0.5, 0.4)).hasMessageContaining("sum to 1 but was given a sum of");
        assertThatThrownBy(() -> Divergences.entropy(1.5, -0.5)).hasMessageContaining("at least 0 but was given -0.5");
        assertThatThrownBy(() -> Divergences.entropy(Double.NaN)).hasMessageContaining("but was given NaN");
        assertThatThrownBy(() -> Divergences.kl(P, 0.5, 0.5))
                .hasMessage("Divergences: expected two tables of one length but was given 4 and 2 numbers");
    }

    @Test
    void an_estimate_is_the_mean_with_its_standard_error() {
        Estimate estimate = Estimate.of(1, 2, 3, 4);
        assertThat(estimate.value()).isCloseTo(2.5, CLOSE);
        assertThat(estimate.standardError()).isCloseTo(Math.sqrt(5.0 / 3 / 4), CLOSE);
        assertThat(estimate.zScore(2.5 + 3 * estimate.standardError())).isCloseTo(-3, CLOSE);
        assertThat(Estimate.of(Tensors.of(new double[] {1, 2, 3, 4}))).isEqualTo(estimate);
        assertThatThrownBy(() -> Estimate.of(1)).hasMessage("Estimate: expected at least two numbers but was given 1");
    }

    @Test
    void the_sampled_divergence_is_the_closed_form_and_its_error_is_honest() {
        Seeds.set(2);
        Gaussian p = Gaussian.of(Tensors.of(new double[] {0, 1}, 1, 2), Tensors.of(new double[] {1, 0.5}, 1, 2));
        Gaussian q = Gaussian.of(Tensors.of(new double[] {0.5, 1}, 1, 2), Tensors.of(new double[] {1.5, 1}, 1, 2));
        double closed = p.kl(q).getFloat(0);
        double wrong = q.kl(p).getFloat(0);
        int far = 0;
        for (int i = 0; i < 50; i++) {
            NDArray draws = p.sample(Tensors.normal(1000, 2));
            Estimate estimate = Divergences.sampledKl(draws, p::logProb, q::logProb);
            assertThat(Math.abs(estimate.zScore(closed))).isLessThan(4);
            assertThat(Math.abs(estimate.zScore(wrong))).isGreaterThan(4);
            far += Math.abs(estimate.zScore(closed)) > 1 ? 1 : 0;
        }
        assertThat(far).isBetween(8, 25); // 32 % of 50 are 16
    }

    @Test
    void log_densities_that_are_not_one_for_each_draw_are_refused_and_an_impossible_draw_costs_everything() {
        NDArray draws = Tensors.normal(6, 2);
        NDArray logs = Tensors.zeros(6);
        assertThatThrownBy(() -> Divergences.sampledKl(draws, x -> logs, x -> Tensors.zeros(6, 1)))
                .hasMessage("sampledKl: expected log-densities (6) but was given (6, 1)");
        NDArray impossible = Tensors.of(new double[] {0, 0, Double.NEGATIVE_INFINITY, 0, 0, 0});
        assertThat(Divergences.sampledKl(draws, x -> logs, x -> impossible).value())
                .isEqualTo(Double.POSITIVE_INFINITY);
    }
}
