package latent.prob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.function.UnaryOperator;
import latent.tensor.Autograd;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class GaussianTest {
    private static final double[] MEANS = {0.5, -1, 2};
    private static final double[] LOG_VARS = {-1, 0.3, 0.8};

    private static Gaussian three() {
        return new Gaussian(Tensors.of(MEANS, 1, 3), Tensors.of(LOG_VARS, 1, 3));
    }

    @Test
    void the_divergence_from_itself_is_zero_and_from_a_shifted_one_half_the_squared_shift_in_deviations() {
        Gaussian p = three();
        assertThat(p.kl(p).getFloat(0)).isCloseTo(0, within(1e-6f));
        NDArray two = p.deviation().mul(2);
        Gaussian shifted = new Gaussian(p.mean().add(two), p.logVar());
        assertThat(p.kl(shifted).getFloat(0)).isCloseTo(3 * 2, within(1e-5f));
    }

    @Test
    void twice_the_deviation_has_one_more_bit_in_each_component() {
        Gaussian wider = Gaussian.of(three().mean(), three().deviation().mul(2));
        float more = wider.entropy().getFloat(0) - three().entropy().getFloat(0);
        assertThat(more).isCloseTo((float) (3 * Math.log(2)), within(1e-5f));
    }

    @Test
    void one_example_serves_many_and_one_axis_in_front_stays() {
        Gaussian prior = Gaussian.standard(1, 3);
        assertThat(shape(prior.logProb(Tensors.ones(5, 3)))).containsExactly(5);
        assertThat(shape(prior.logProb(Tensors.ones(7, 5, 3)))).containsExactly(7, 5);
        Gaussian four = Gaussian.standard(4, 3);
        assertThat(shape(four.sample(7))).containsExactly(7, 4, 3);
        assertThat(shape(four.logProb(four.sample(7)))).containsExactly(7, 4);
        assertThat(shape(four.kl(prior))).containsExactly(4);
        assertThat(shape(three().sample(Tensors.normal(9, 3)))).containsExactly(9, 3);
        assertThat(shape(Gaussian.standard(4).logProb(Tensors.ones(4)))).containsExactly(4);
    }

    private static long[] shape(NDArray array) {
        return array.getShape().getShape();
    }

    @Test
    void shapes_that_would_be_repeated_by_accident_are_refused() {
        Gaussian four = Gaussian.standard(4, 1);
        assertThatThrownBy(() -> four.logProb(Tensors.ones(4)))
                .hasMessage("Gaussian.logProb: expected an array of shape [4, 1], or one that differs in the number of"
                        + " examples only, but was given [4]");
        assertThatThrownBy(() -> four.logProb(Tensors.ones(3, 1))).hasMessageContaining("was given [3, 1]");
        assertThatThrownBy(() -> four.logProb(Tensors.ones(4, 3))).hasMessageContaining("was given [4, 3]");
        assertThatThrownBy(() -> four.logProb(Tensors.ones(2, 2, 4, 1))).hasMessageContaining("was given [2, 2, 4, 1]");
        assertThatThrownBy(() -> four.kl(Gaussian.standard(4, 2))).hasMessageContaining("Gaussian.kl: expected");
        assertThatThrownBy(() -> new Gaussian(Tensors.ones(4), Tensors.ones(4, 1)))
                .hasMessageContaining("expected mean and log variance of one shape");
        assertThatThrownBy(() -> Gaussian.fromHalves(Tensors.ones(4, 5)))
                .hasMessage("fromHalves: expected [B, 2Z], mean and log variance side by side, but was given (4, 5)");
        assertThatThrownBy(() -> four.sample(0)).hasMessageContaining("at least one draw but was given 0");
        assertThatThrownBy(() -> four.sample(Tensors.normal(4))).hasMessageContaining("Gaussian.sample: expected");
        assertThatThrownBy(() -> four.quantile(Tensors.uniform(4))).hasMessageContaining("Gaussian.quantile: expected");
    }

    @Test
    void the_first_half_is_the_mean() {
        Gaussian q = Gaussian.fromHalves(Tensors.of(new double[] {1, 2, 3, 4}, 1, 4));
        assertThat(q.mean().toFloatArray()).containsExactly(1, 2);
        assertThat(q.logVar().toFloatArray()).containsExactly(3, 4);
    }

    @Test
    void gradients_of_a_draw_are_those_of_finite_differences() {
        NDArray noise = Tensors.of(new double[] {0.3, -1.2, 0.9}, 1, 3);
        UnaryOperator<NDArray> byMean = mean -> cost(new Gaussian(mean, three().logVar()), noise);
        UnaryOperator<NDArray> byLogVar = logVar -> cost(new Gaussian(three().mean(), logVar), noise);
        assertSlope(byMean, MEANS);
        assertSlope(byLogVar, LOG_VARS);
    }

    /** The noise comes from a seed, as in a training step. */
    @Test
    void a_draw_moves_with_the_mean_and_stretches_with_the_deviation() {
        UnaryOperator<NDArray> drawn = logVar -> {
            Seeds.set(4);
            return new Gaussian(three().mean(), logVar).sample();
        };
        NDArray slope = Autograd.gradient(drawn, three().logVar());
        NDArray half = drawn.apply(three().logVar()).sub(three().mean()).div(2);
        assertThat(Tensors.doubles(slope)).containsExactly(Tensors.doubles(half), within(1e-6));
    }

    private static NDArray cost(Gaussian q, NDArray noise) {
        NDArray z = q.sample(noise);
        return z.square().sin().add(q.klToStandardNormal()).add(q.entropy());
    }

    private static void assertSlope(UnaryOperator<NDArray> f, double... at) {
        double[] slope = Tensors.doubles(Autograd.gradient(f, Tensors.of(at, 1, 3)));
        double h = 1e-2;
        for (int i = 0; i < at.length; i++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[i] += h;
            down[i] -= h;
            double rise = Tensors.doubles(f.apply(Tensors.of(up, 1, 3)).sum())[0]
                    - Tensors.doubles(f.apply(Tensors.of(down, 1, 3)).sum())[0];
            assertThat(slope[i]).as("component %d", i).isCloseTo(rise / (2 * h), within(5e-3));
        }
    }

    @Test
    void outside_a_loss_only_the_value_is_left() {
        Gaussian p = three();
        NDArray x = Tensors.ones(5, 3);
        int before = Tensors.manager().getManagedArrays().size();
        p.logProb(x).close();
        p.kl(Gaussian.standard(1, 3)).close();
        p.sample(4).close();
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before + 2); // the two arrays of the standard normal
    }
}
