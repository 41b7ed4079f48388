package latent.models;

import static latent.nn.Layers.batchNorm;
import static latent.nn.Layers.leakyRelu;
import static latent.nn.Layers.linear;
import static latent.nn.Layers.stack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import latent.data.Batches;
import latent.nn.Network;
import latent.tensor.Devices;
import latent.tensor.Ops;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import latent.train.Alternation;
import latent.train.Optimizer;
import latent.train.Schedule;
import latent.train.Training;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WganTest {
    @BeforeEach
    void seed() {
        Seeds.set(1);
    }

    private static Network point(double... at) {
        Network network = Network.of("generator", linear(at.length), 1);
        Ops.assign(network.weights().get(0), Tensors.zeros(at.length, 1));
        Ops.assign(network.weights().get(1), Tensors.of(at));
        return network;
    }

    @Test
    void clipping_keeps_every_weight_of_the_critic_within_c_and_leaves_small_ones() {
        Network critic = Network.of("critic", stack(linear(50), batchNorm(), leakyRelu(0.2), linear(1)), 4);
        Wgan gan = new Wgan(point(0, 0, 0, 0), critic, 0.1);
        double[] before = Tensors.doubles(critic.weights().get(0));
        gan.clipWeights();
        double[] after = Tensors.doubles(critic.weights().get(0));
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i]).isCloseTo(Math.max(-0.1, Math.min(0.1, before[i])), within(1e-8));
        }
        assertThat(Arrays.stream(before)).anyMatch(w -> w > 0.1).anyMatch(w -> Math.abs(w) < 0.1);
        NDArray gamma = critic.weights().get(2);
        assertThat(Tensors.doubles(gamma)).containsOnly((double) 0.1f);
        NDArray variance = critic.state().get(critic.weights().size() + 1);
        assertThat(Tensors.doubles(variance)).containsOnly(1); // running statistics are no weights
        assertThat(critic.weights()).allMatch(NDArray::hasGradient);
    }

    /** A linear critic with |w| at most c gains c for each unit that the means are apart: that is the floor of its loss. */
    @Test
    void a_clipped_linear_critic_reaches_its_floor() {
        Wgan gan = new Wgan(point(-1, 2), Network.of("critic", linear(1), 2), 0.25);
        Optimizer rms = Optimizer.rmsProp(gan.critic().weights(), 0.02);
        NDArray real = Tensors.of(new double[] {3, 2.5}, 1, 2).repeat(0, 8);
        for (int i = 0; i < 60; i++) {
            rms.minimize(() -> gan.criticLoss(real));
            gan.clipWeights();
        }
        assertThat(gan.criticLoss(real).getFloat()).isCloseTo(-0.25f * (4 + 0.5f), within(1e-5f));
        assertThat(Tensors.doubles(gan.critic().weights().get(0))).containsExactly(0.25, 0.25);
    }

    @Test
    void the_critic_scores_real_examples_higher_and_the_generator_follows() {
        Network critic = Network.of("critic", stack(linear(16), leakyRelu(0.2), linear(1)), 1);
        Wgan gan = new Wgan(point(-1), critic, 0.1);
        Optimizer c = Optimizer.rmsProp(critic.weights(), 5e-3);
        Optimizer g = Optimizer.rmsProp(gan.generator().weights(), 1e-2).scheduled(Schedule.lateFall(240, 0.5));
        Alternation game = Alternation.of(gan::criticLoss, c, gan::generatorLoss, g)
                .withCriticSteps(5)
                .afterCritic(gan::clipWeights);
        NDArray x = Tensors.normal(3200, 1).mul(0.1).add(1);
        for (int i = 0; i < 20; i++) {
            c.minimize(() -> gan.criticLoss(x.get("0:32")));
            gan.clipWeights();
        }
        assertThat(gan.score(x).mean().getFloat())
                .isGreaterThan(gan.score(gan.generate(100)).mean().getFloat() + 0.1f);
        Devices.onOneThread(() -> Training.plan().quiet().run(Batches.of(x, 32).shuffled(1), 12, game::step));
        assertThat(gan.generate(2000).mean().getFloat()).isCloseTo(1f, within(0.1f));
        assertThat(critic.weights()).allMatch(w -> w.abs().max().getFloat() <= 0.1f);
    }

    @Test
    void what_does_not_fit_is_refused() {
        assertThatThrownBy(() -> new Wgan(point(0), point(0), 0))
                .hasMessage("Wgan: expected a clip above 0 but was given 0.0");
        Wgan gan = Wgan.of(point(0, 0), Network.of("critic", linear(2), 2));
        assertThat(gan.clip()).isEqualTo(0.01);
        assertThatThrownBy(() -> gan.criticLoss(Tensors.ones(4, 2)))
                .hasMessageContaining("critic: expected one score an example, [B, 1], but it gives [4, 2]");
    }
}
