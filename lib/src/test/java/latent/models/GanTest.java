package latent.models;

import static latent.nn.Layers.batchNorm;
import static latent.nn.Layers.linear;
import static latent.nn.Layers.stack;
import static latent.nn.Layers.tanh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import latent.data.Batches;
import latent.nn.Network;
import latent.tensor.Autograd;
import latent.tensor.Devices;
import latent.tensor.Ops;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import latent.train.Alternation;
import latent.train.Optimizer;
import latent.train.Training;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GanTest {
    @BeforeEach
    void seed() {
        Seeds.set(1);
    }

    private static Network generator(int out) {
        return Network.of("generator", stack(linear(8), batchNorm(), tanh(), linear(out)), 2);
    }

    private static Network discriminator(int in, int out) {
        return Network.of("discriminator", stack(linear(16), tanh(), linear(out)), in);
    }

    /** x = shift + z: a generator with nothing to learn at first. */
    private static Network shifted(double shift) {
        Network network = Network.of("generator", linear(1), 1);
        Ops.assign(network.weights().get(0), Tensors.of(new double[] {1}, 1, 1));
        Ops.assign(network.weights().get(1), Tensors.of(new double[] {shift}));
        return network;
    }

    /** Real N(1, 1) against fake N(-1, 1): the best logit is log p / q = 2 x, and 2 log 2 - 2 JSD is the floor (Goodfellow et al. 2014, section 4.1). */
    @Test
    void the_discriminator_learns_the_ratio_of_the_densities_and_its_loss_falls_to_the_divergence() {
        Gan gan = Gan.of(shifted(-1), Network.of("discriminator", linear(1), 1));
        Optimizer adam = Optimizer.adam(gan.discriminator().weights(), 0.03);
        Devices.onOneThread(() -> Training.plan()
                .quiet()
                .run(
                        Batches.of(Tensors.normal(20_000, 1).add(1), 500),
                        15,
                        x -> adam.minimize(() -> gan.discriminatorLoss(x))));
        assertThat(gan.discriminator().weights().get(0).getFloat()).isCloseTo(2f, within(0.15f));
        assertThat(gan.discriminator().weights().get(1).getFloat()).isCloseTo(0f, within(0.15f));
        double floor = 0.7126; // E log(1 + exp(-2 x)) twice over N(1, 1), by quadrature
        float loss = gan.discriminatorLoss(Tensors.normal(100_000, 1).add(1)).getFloat();
        assertThat((double) loss).isCloseTo(floor, within(0.02));
    }

    @Test
    void both_players_together_move_the_examples_onto_the_data() {
        Gan gan = Gan.of(shifted(-1), discriminator(1, 1)).withR1(0.5);
        Optimizer d = Optimizer.adam(gan.discriminator().weights(), 0.02, 0.5, 0.9);
        Optimizer g = Optimizer.adam(gan.generator().weights(), 0.02, 0.5, 0.9);
        Alternation game = Alternation.of(gan::discriminatorLoss, d, gan::generatorLoss, g);
        Batches<NDArray> batches = Batches.of(Tensors.normal(6400, 1).mul(0.5).add(2), 64);
        Devices.onOneThread(() -> Training.plan().quiet().run(batches, 1, game::step));
        int before = Tensors.manager().getManagedArrays().size();
        Devices.onOneThread(() -> Training.plan().quiet().run(batches, 4, game::step));
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before);
        NDArray x = gan.generate(10_000);
        assertThat(x.mean().getFloat()).isCloseTo(2f, within(0.3f));
        assertThat(x.sub(x.mean()).square().mean().sqrt().getFloat()).isCloseTo(0.5f, within(0.25f));
        assertThat(gan.probability(x).mean().getFloat()).isCloseTo(0.5f, within(0.15f));
    }

    @Test
    void the_discriminator_s_step_leaves_the_generator_s_weights_but_moves_its_batch_statistics() {
        Gan gan = Gan.of(generator(3), discriminator(3, 1)).withR1(1);
        Network generator = gan.generator();
        NDArray mean = generator.state().get(generator.weights().size());
        double[][] before = generator.weights().stream().map(Tensors::doubles).toArray(double[][]::new);
        Optimizer sgd = Optimizer.sgd(gan.discriminator().weights(), 0.1);
        sgd.minimize(() -> gan.discriminatorLoss(Tensors.normal(10, 3)));
        for (int i = 0; i < before.length; i++) {
            assertThat(Tensors.doubles(generator.weights().get(i))).containsExactly(before[i]);
        }
        assertThat(Tensors.doubles(mean)).doesNotContain(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Autograd.training(() -> Autograd.gradient(
                        gan.discriminatorLoss(Tensors.normal(10, 3)),
                        generator.weights().get(0))))
                .withMessageContaining("expected y to depend on x");
    }

    @Test
    void a_loss_outside_of_training_changes_nothing() {
        Gan gan = Gan.of(generator(3), discriminator(3, 1)).withR1(1);
        double[][] before = gan.state().stream().map(Tensors::doubles).toArray(double[][]::new);
        assertThat(gan.discriminatorLoss(Tensors.normal(10, 3)).getFloat()).isPositive();
        assertThat(gan.generatorLoss(10).getFloat()).isPositive();
        for (int i = 0; i < before.length; i++) {
            assertThat(Tensors.doubles(gan.state().get(i))).containsExactly(before[i]);
        }
    }

    @Test
    void packed_examples_share_one_score() {
        Gan gan = Gan.of(generator(3), discriminator(6, 1)).withPacked(2).withR1(1);
        assertThat(gan.score(Tensors.normal(10, 3)).getShape().getShape()).containsExactly(5);
        assertThat(gan.discriminatorLoss(Tensors.normal(10, 3)).getShape().dimension())
                .isZero();
        assertThat(gan.generatorLoss(10).getShape().dimension()).isZero();
    }

    @Test
    void networks_and_batches_that_do_not_fit_are_refused() {
        NDArray real = Tensors.normal(10, 3);
        assertThatThrownBy(() -> Gan.of(generator(3), discriminator(3, 2)).discriminatorLoss(real))
                .hasMessage("discriminator: expected one score an example, [B, 1], but it gives [10, 2]"
                        + " for an input [10, 3]");
        assertThatThrownBy(() -> Gan.of(generator(4), discriminator(3, 1)).discriminatorLoss(real))
                .hasMessage("discriminator: expected input [B, 3] but was given [10, 4]");
        assertThatThrownBy(() -> Gan.of(generator(3), discriminator(6, 1)).score(real))
                .hasMessage("discriminator: expected input [B, 6] but was given [10, 3]");
        assertThatThrownBy(() ->
                        Gan.of(generator(3), discriminator(9, 1)).withPacked(3).discriminatorLoss(real))
                .hasMessageContaining("with B divisible by 3 but was given [10, 3]");
        assertThatThrownBy(() -> Gan.of(generator(3), discriminator(3, 1)).generate(0))
                .hasMessage("generator: expected at least one example but was given 0");
    }

    @Test
    void settings_out_of_range_are_refused() {
        Gan gan = Gan.of(generator(3), discriminator(3, 1));
        assertThatThrownBy(() -> gan.withRealLabel(0)).hasMessageContaining("but was given 0.0, 0.0 and 1");
        assertThatThrownBy(() -> gan.withRealLabel(1.1)).hasMessageContaining("a real label in (0, 1]");
        assertThatThrownBy(() -> gan.withR1(-1)).hasMessageContaining("an R1 weight of at least 0");
        assertThatThrownBy(() -> gan.withPacked(0)).hasMessageContaining("at least one packed example");
        assertThatThrownBy(() -> gan.withLoss(GanLoss.LEAST_SQUARES).probability(Tensors.ones(2, 3)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("least squares has no probability");
    }
}
