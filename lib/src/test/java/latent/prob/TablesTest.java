package latent.prob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import latent.tensor.Autograd;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** Bernoulli, Categorical and Mixture beside closed forms, and what they refuse. */
class TablesTest {
    @Test
    void a_fair_coin_and_a_fair_die() {
        assertThat(new Bernoulli(Tensors.zeros(1, 3)).entropy().getFloat(0))
                .isCloseTo((float) (3 * Math.log(2)), within(1e-6f));
        assertThat(new Categorical(Tensors.zeros(1, 6)).entropy().getFloat(0))
                .isCloseTo((float) Math.log(6), within(1e-6f));
    }

    @Test
    void large_logits_stay_finite() {
        Bernoulli sure = new Bernoulli(Tensors.of(new double[] {200, -200}, 1, 2));
        assertThat(sure.logProb(Tensors.of(new double[] {0, 1}, 1, 2)).getFloat(0))
                .isEqualTo(-400);
        assertThat(sure.entropy().getFloat(0)).isEqualTo(0);
        assertThat(sure.kl(new Bernoulli(Tensors.zeros(1, 2))).getFloat(0))
                .isCloseTo((float) (2 * Math.log(2)), within(1e-4f));
    }

    @Test
    void the_slope_of_the_log_probability_by_the_logits_is_x_minus_p() {
        NDArray logits = Tensors.of(new double[] {-1, 0.5}, 1, 2);
        NDArray x = Tensors.of(new double[] {1, 0}, 1, 2);
        NDArray slope = Autograd.gradient(l -> new Bernoulli(l).logProb(x), logits);
        double[] expected = Tensors.doubles(x.sub(new Bernoulli(logits).probability()));
        assertThat(Tensors.doubles(slope)).containsExactly(expected, within(1e-6));
    }

    @Test
    void one_example_serves_many_and_gradients_add_up() {
        NDArray logits = Tensors.zeros(1, 2);
        NDArray x = Tensors.of(new double[] {1, 0, 1, 1, 0, 0}, 3, 2);
        NDArray values = new Bernoulli(logits).logProb(x); // [3]
        assertThat(Tensors.doubles(values)).hasSize(3).containsOnly(values.getFloat(0));
        NDArray slope = Autograd.gradient(l -> new Bernoulli(l).logProb(x), logits); // sum of x - p
        assertThat(Tensors.doubles(slope)).containsExactly(new double[] {0.5, -0.5}, within(1e-6));
        NDArray several = Autograd.gradient(l -> new Bernoulli(l).logProb(x), Tensors.zeros(4, 3, 2));
        assertThat(several.sum(new int[] {0, 1}).toFloatArray()).containsExactly(new float[] {2, -2}, within(1e-5f));
    }

    @Test
    void a_mixture_of_equal_gaussians_is_that_gaussian_with_shares_as_the_weights() {
        Gaussian two = new Gaussian(Tensors.ones(2, 3), Tensors.zeros(2, 3));
        Mixture mixture = new Mixture(Tensors.of(new double[] {0, Math.log(3)}), two);
        NDArray x = Tensors.of(new double[] {0, 1, 2, 3, 4, 5}, 2, 3);
        Gaussian one = new Gaussian(Tensors.ones(1, 3), Tensors.zeros(1, 3));
        assertThat(Tensors.doubles(mixture.logProb(x))).containsExactly(Tensors.doubles(one.logProb(x)), within(1e-5));
        assertThat(Tensors.doubles(mixture.responsibilities(x)))
                .containsExactly(new double[] {0.25, 0.75, 0.25, 0.75}, within(1e-6));
    }

    @Test
    void the_entropy_of_a_mixture_of_equal_gaussians_is_that_of_the_gaussian() {
        Seeds.set(5);
        NDArray means = Tensors.zeros(2, 3);
        Mixture mixture =
                Mixture.of(new double[] {1, 3}, means, Tensors.ones(2, 3).mul(2));
        int before = Tensors.manager().getManagedArrays().size();
        Estimate entropy = mixture.entropy(4000);
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before);
        assertThat(entropy.zScore(3 * (Math.log(2) + (1 + Math.log(2 * Math.PI)) / 2)))
                .isBetween(-4.0, 4.0);
        assertThat(entropy.standardError()).isBetween(0.017, 0.022); // the root of 3 / 2 / 4000
        assertThatThrownBy(() -> Mixture.of(new double[] {-1, 2}, means, means))
                .hasMessage("Mixture: expected weights of at least 0, not all 0, but was given [-1.0, 2.0]");
        assertThatThrownBy(() -> new Bernoulli(means).logProb(means.add(7)))
                .hasMessage("Bernoulli.logProb: expected x from 0 to 1 but was given 7.0 to 7.0");
    }

    @Test
    void means_of_a_mixture_can_be_learned_from_its_draws() {
        Mixture mixture = Mixture.of(new double[] {1, 2}, Tensors.zeros(2, 3), Tensors.ones(2, 3));
        NDArray slope = Autograd.gradient(
                means -> new Mixture(mixture.logWeights(), new Gaussian(means, Tensors.zeros(2, 3))).sample(50),
                Tensors.zeros(2, 3));
        assertThat(slope.sum().getFloat())
                .isCloseTo(150, within(1e-3f)); // each draw moves with the mean of its Gaussian
    }

    @Test
    void wrong_shapes_and_labels_are_refused() {
        Categorical three = new Categorical(Tensors.zeros(2, 3));
        assertThatThrownBy(() -> three.logProb(Tensors.ofLongs(new long[] {0, 3})))
                .hasMessage("Categorical: expected labels from 0 to 2 but was given 3.0");
        assertThatThrownBy(() -> three.logProb(Tensors.of(new double[] {0, 0.5})))
                .hasMessageContaining("given 0.5");
        assertThatThrownBy(() -> three.logProb(Tensors.ofLongs(new long[] {0})))
                .hasMessage("Categorical: expected labels (2) but was given (1)");
        assertThatThrownBy(() -> new Categorical(Tensors.zeros(3))).hasMessageContaining("expected logits [B, K]");
        assertThatThrownBy(() -> new Bernoulli(Tensors.scalar(1))).hasMessageContaining("expected logits [B, ...]");
        assertThatThrownBy(() -> new Bernoulli(Tensors.zeros(2, 3)).logProb(Tensors.zeros(3)))
                .hasMessageContaining("Bernoulli.logProb: expected an array of shape [2, 3]");
        Mixture mixture = Mixture.of(new double[] {1, 2}, Tensors.zeros(2, 3), Tensors.ones(2, 3));
        assertThatThrownBy(() -> mixture.logProb(Tensors.zeros(3)))
                .hasMessage("Mixture: expected points [N, 3] but was given (3)");
        assertThatThrownBy(() -> Mixture.of(new double[] {1}, Tensors.zeros(2, 3), Tensors.ones(2, 3)))
                .hasMessageContaining("expected log weights [K] and components [K, D]");
        assertThatThrownBy(() -> mixture.sample(0)).hasMessageContaining("at least one draw");
    }
}
