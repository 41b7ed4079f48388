package latent.models;

import static latent.nn.Layers.leakyRelu;
import static latent.nn.Layers.linear;
import static latent.nn.Layers.stack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import latent.data.Batches;
import latent.nn.Network;
import latent.tensor.Devices;
import latent.tensor.Ops;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import latent.train.Alternation;
import latent.train.Optimizer;
import latent.train.Training;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WganGpTest {
    @BeforeEach
    void seed() {
        Seeds.set(1);
    }

    /** x = shift + z. */
    private static Network shifted(double... shift) {
        int d = shift.length;
        Network network = Network.of("generator", linear(d), d);
        Ops.assign(network.weights().get(0), Tensors.manager().eye(d));
        Ops.assign(network.weights().get(1), Tensors.of(shift));
        return network;
    }

    private static Network critic(int in) {
        return Network.of("critic", stack(linear(24), leakyRelu(0.2), linear(1)), in);
    }

    /** A linear critic of slope s gains 5 s on means that are 5 apart and pays 10 (s - 1)^2: best is s = 1.25, and the floor -5.625. */
    @Test
    void a_linear_critic_reaches_its_floor_with_a_slope_above_one() {
        WganGp gan = WganGp.of(shifted(3, -4), Network.of("critic", linear(1), 2));
        Optimizer adam = Optimizer.adam(gan.critic().weights(), 0.01, 0, 0.9);
        NDArray real = Tensors.normal(6400, 2);
        Devices.onOneThread(() ->
                Training.plan().quiet().run(Batches.of(real, 64), 5, x -> adam.minimize(() -> gan.criticLoss(x))));
        assertThat(gan.slopes(real).min().getFloat()).isCloseTo(1.25f, within(0.05f));
        assertThat(gan.slopes(real).max().getFloat()).isCloseTo(1.25f, within(0.05f));
        assertThat(gan.distance(real, gan.generate(6400)).getFloat()).isCloseTo(6.25f, within(0.4f));
        assertThat(gan.criticLoss(real).getFloat()).isCloseTo(-5.625f, within(0.3f));
        NDArray w = gan.critic().weights().get(0); // towards the real examples
        assertThat(Tensors.doubles(w)).containsExactly(new double[] {-0.75, 1}, within(0.1));
    }

    /** 150 steps of Adam at rate 0.01 in one direction are 1.5 units; of the 2 then 0.5 are left, and a penalty of 1 lets the slope be 1 + 0.5 / 2. */
    @Test
    void the_generator_goes_straight_to_the_data_and_the_critic_says_how_far_it_is() {
        WganGp gan = new WganGp(shifted(-1), critic(1), 1);
        Optimizer c = Optimizer.adam(gan.critic().weights(), 0.01, 0, 0.9);
        Optimizer g = Optimizer.adam(gan.generator().weights(), 0.01, 0, 0.9);
        Alternation game =
                Alternation.of(gan::criticLoss, c, gan::generatorLoss, g).withCriticSteps(4);
        NDArray x = Tensors.normal(6400, 1).mul(0.5).add(1);
        Devices.onOneThread(() -> Training.plan().quiet().run(Batches.of(x, 32).shuffled(1), 3, game::step));
        NDArray made = gan.generate(10_000);
        assertThat(made.mean().getFloat()).isCloseTo(0.5f, within(0.1f));
        assertThat(gan.distance(x, made).getFloat()).isCloseTo(0.5f * 1.25f, within(0.15f));
    }

    @Test
    void without_penalty_the_loss_is_the_difference_of_the_scores_with_the_fake_in_front() {
        WganGp gan = new WganGp(shifted(2, 2), critic(2), 0);
        NDArray real = Tensors.normal(9, 2);
        Seeds.set(3);
        float loss = gan.criticLoss(real).getFloat();
        Seeds.set(3);
        NDArray fake = gan.generate(9);
        float difference =
                gan.score(fake).mean().getFloat() - gan.score(real).mean().getFloat();
        assertThat(loss).isCloseTo(difference, within(1e-6f));
        assertThat(gan.distance(real, fake).getFloat()).isCloseTo(-difference, within(1e-6f));
        Seeds.set(3);
        float generatorLoss = gan.generatorLoss(9).getFloat();
        assertThat(generatorLoss).isCloseTo(-gan.score(fake).mean().getFloat(), within(1e-6f));
    }

    @Test
    void what_does_not_fit_is_refused() {
        assertThat(WganGp.of(shifted(0), critic(1)).penaltyWeight()).isEqualTo(10);
        assertThatThrownBy(() -> new WganGp(shifted(0), critic(1), -1))
                .hasMessage("WganGp: expected a penalty weight of at least 0 but was given -1.0");
        WganGp gan = WganGp.of(shifted(0, 0, 0), critic(2));
        assertThatThrownBy(() -> gan.criticLoss(Tensors.ones(4, 2)))
                .hasMessageContaining("but real is [4, 2] and fake [4, 3]");
        WganGp wide = WganGp.of(shifted(0, 0), Network.of("critic", linear(2), 2));
        assertThatThrownBy(() -> wide.criticLoss(Tensors.ones(4, 2)))
                .hasMessageContaining("critic: expected one score an example, [B, 1], but it gives [4, 2]");
    }
}
