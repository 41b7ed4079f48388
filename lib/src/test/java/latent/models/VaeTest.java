package latent.models;

import static latent.nn.Layers.linear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import latent.data.Batches;
import latent.nn.Network;
import latent.prob.Estimate;
import latent.tensor.Autograd;
import latent.tensor.Ops;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import latent.train.Optimizer;
import latent.train.Training;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VaeTest {
    @BeforeEach
    void seed() {
        Seeds.set(1);
    }

    /** Two patterns of twelve bits, equally often: no model can use less than log 2 = 0.693 nats for an example. */
    @Test
    void two_patterns_are_learned_almost_to_their_entropy_and_nothing_is_left_behind() {
        NDArray patterns = Tensors.of(
                new double[] {1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1}, 2, 12);
        NDArray x = patterns.repeat(0, 200);
        Vae vae = Vae.mlp(12, 16, 1);
        Optimizer adam = Optimizer.adam(vae.weights(), 1e-2);
        Batches<NDArray> batches = Batches.of(x, 40).shuffled(1);
        Training.plan().quiet().run(batches, 1, b -> adam.minimize(() -> vae.loss(b)));
        int before = Tensors.manager().getManagedArrays().size();
        Training.plan().quiet().run(batches, 40, b -> adam.minimize(() -> vae.loss(b)));
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before);
        Estimate nats = Estimate.of(vae.elbo(x).neg());
        assertThat(nats.value()).isBetween(Math.log(2) - 4 * nats.standardError(), 1.3);
        NDArray wrong = vae.sample(200).round().sub(patterns.get("0")).abs().sum(new int[] {1});
        assertThat(wrong.toFloatArray()).contains(0, 8); // both patterns, which differ in eight bits
    }

    @Test
    void at_the_true_posterior_the_bound_is_the_likelihood_for_every_draw() {
        NDArray x = LinearGaussian.marginal().sample(20);
        NDArray exact = LinearGaussian.marginal().logProb(x); // [20]
        NDArray gap = LinearGaussian.exact().logWeights(x, 7).sub(exact).abs();
        assertThat(gap.getShape().getShape()).containsExactly(7, 20);
        assertThat(gap.max().getFloat()).isLessThan(2e-5f);
        NDArray below = LinearGaussian.model(0.3, 0.5).elbo(x.repeat(0, 500)).sub(exact.repeat(0, 500));
        assertThat(Estimate.of(below).value()).isLessThan(-0.1);
    }

    /** KL(q || p(z|x)) in closed form: half of exp(wider) - 1 - wider + off^2 / s, summed over the two components. */
    @Test
    void the_bound_lies_below_the_likelihood_by_the_divergence_from_the_posterior() {
        double off = 0.3;
        double wider = 0.5;
        NDArray x = LinearGaussian.marginal().sample(20).repeat(0, 1000);
        Estimate gap = Estimate.of(LinearGaussian.marginal()
                .logProb(x)
                .sub(LinearGaussian.model(off, wider).elbo(x)));
        double precisions = 2 + (2 * 0.8 * 0.8 + 2 * 0.6 * 0.6) / 0.25; // 1 / s summed
        double closed = Math.exp(wider) - 1 - wider + off * off * precisions / 2;
        assertThat(Math.abs(gap.zScore(closed))).isLessThan(4);
        assertThat(gap.standardError()).isLessThan(0.05 * closed);
    }

    @Test
    void the_loss_is_the_bound_with_the_divergence_weighed() {
        Vae vae = Vae.mlp(6, 5, 2);
        NDArray x = Tensors.uniform(9, 6).round();
        Seeds.set(2);
        Vae.Terms terms = vae.terms(x);
        float reconstruction = terms.logLikelihood().mean().getFloat();
        float kl = terms.kl().mean().getFloat();
        assertThat(terms.kl()).isNotEqualTo(terms.logLikelihood());
        for (double beta : new double[] {0, 1, 4}) {
            Seeds.set(2);
            float loss = vae.withBeta(beta).loss(x).getFloat();
            assertThat(loss).isCloseTo((float) (beta * kl - reconstruction), within(1e-5f));
        }
        Seeds.set(2);
        assertThat(vae.withBeta(4).elbo(x).mean().getFloat()).isCloseTo(reconstruction - kl, within(1e-5f));
        assertThat(vae.posterior(x).klToStandardNormal().mean().getFloat()).isCloseTo(kl, within(1e-6f));
    }

    @Test
    void a_gaussian_decoder_counts_its_constant() {
        Vae vae = Vae.mlp(3, 2).withDecoding(Decoding.gaussian(0.1));
        NDArray z = Tensors.normal(4, 2);
        NDArray x = vae.decode(z);
        double each = -Math.log(0.1 * Math.sqrt(2 * Math.PI));
        for (double value : Tensors.doubles(vae.logLikelihood(x, z))) {
            assertThat(value).isCloseTo(3 * each, within(1e-5));
        }
        NDArray off = vae.logLikelihood(x.add(0.1), z); // one deviation away in each of three numbers
        assertThat(off.getFloat(0)).isCloseTo((float) (3 * (each - 0.5)), within(1e-4f));
    }

    @Test
    void images_keep_their_shape_and_codes_may_have_an_axis_in_front() {
        Vae vae = Vae.convolutional(3, 1, 28);
        NDArray x = Tensors.uniform(2, 1, 28, 28).round();
        assertThat(vae.reconstruct(x).getShape()).isEqualTo(x.getShape());
        assertThat(vae.sample(5).getShape().getShape()).containsExactly(5, 1, 28, 28);
        assertThat(vae.sample(5).max().getFloat()).isBetween(0f, 1f);
        NDArray z = Tensors.normal(4, 2, 3);
        assertThat(vae.decode(z).getShape().getShape()).containsExactly(4, 2, 1, 28, 28);
        NDArray several = vae.logLikelihood(x, z); // [4, 2]
        NDArray second = vae.logLikelihood(x, z.get("1"));
        assertThat(Tensors.doubles(several.get("1"))).containsExactly(Tensors.doubles(second), within(1e-3));
        assertThat(vae.state().stream().map(NDArray::getName))
                .doesNotHaveDuplicates()
                .doesNotContainNull();
        assertThat(vae.weights()).hasSize(12).allMatch(vae.state()::contains);
    }

    @Test
    void the_gradient_goes_through_the_draw_to_the_encoder() {
        Vae vae = Vae.mlp(6, 2).withBeta(0); // without the divergence the encoder hears of the loss through z alone
        NDArray x = Tensors.uniform(5, 6).round();
        Network encoder = vae.encoder();
        NDArray bias = encoder.weights().get(1); // means, then log variances
        double[] slope = Tensors.doubles(Autograd.training(() -> {
            Seeds.set(3);
            return Autograd.gradient(vae.loss(x), bias);
        }));
        double h = 1e-2;
        for (int i = 0; i < 4; i++) {
            double rise = (lossWith(vae, x, i, h) - lossWith(vae, x, i, -h)) / (2 * h);
            assertThat(slope[i]).as("bias %d", i).isCloseTo(rise, within(1e-3));
        }
        assertThat(slope[2]).isNotZero();
    }

    private static double lossWith(Vae vae, NDArray x, int bias, double step) {
        NDArray weight = vae.encoder().weights().get(1);
        NDArray before = Autograd.paused(weight::duplicate);
        double[] moved = Tensors.doubles(before);
        moved[bias] += step;
        Ops.assign(weight, Tensors.of(moved));
        Seeds.set(3);
        double loss = vae.loss(x).getFloat();
        Ops.assign(weight, before);
        return loss;
    }

    @Test
    void what_does_not_fit_is_refused() {
        assertThatThrownBy(() -> Vae.mlp(6))
                .hasMessageContaining("at least two sizes")
                .hasMessageContaining("[6]");
        assertThatThrownBy(() -> Vae.mlp(6, 0)).hasMessageContaining("was given [6, 0]");
        assertThatThrownBy(() -> Vae.convolutional(3, 1, 30)).hasMessageContaining("was given 3, 1 and 30");
        assertThatThrownBy(() -> Vae.convolutional(3, 0, 28)).hasMessageContaining("one channel");
        Vae vae = Vae.mlp(6, 2);
        assertThatThrownBy(() -> vae.withBeta(-1)).hasMessage("Vae: expected a beta of at least 0 but was given -1.0");
        assertThatThrownBy(() -> vae.sample(0)).hasMessageContaining("at least one example");
        assertThatThrownBy(() -> Decoding.gaussian(0)).hasMessageContaining("a deviation above 0 but was given 0.0");
        assertThatThrownBy(() -> vae.loss(Tensors.ones(3, 5)))
                .hasMessage("encoder: expected input [B, 6] but was given [3, 5]");
        assertThatThrownBy(() -> vae.decode(Tensors.ones(3, 5)))
                .hasMessage("decoder: expected input [B, 2] but was given [3, 5]");
        assertThatThrownBy(() -> vae.logLikelihood(Tensors.ones(3, 5), Tensors.ones(3, 2)))
                .hasMessageContaining("Bernoulli.logProb: expected an array of shape [3, 6]");
        Vae odd = Vae.of(Network.of("encoder", linear(3), 6), Network.of("decoder", linear(6), 2));
        assertThatThrownBy(() -> odd.loss(Tensors.ones(3, 6))).hasMessageContaining("expected [B, 2Z]");
    }
}
