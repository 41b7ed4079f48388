package latent.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import latent.data.Batches;
import latent.nn.Layers;
import latent.nn.Network;
import latent.tensor.Autograd;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlternationTest {
    @TempDir
    Path folder;

    /** A critic, a generator with batch statistics and its average, and what was done in which order. */
    private static final class Game {
        final Network critic;
        final Network generator;
        final Network average;
        final Optimizer criticAdam;
        final Optimizer generatorAdam;
        final Alternation alternation;
        final Batches<NDArray> batches;
        final List<String> done = new ArrayList<>();

        Game() {
            Seeds.set(5);
            critic = Network.of("critic", Layers.linear(1), 2);
            generator = Network.of("generator", Layers.stack(Layers.linear(2), Layers.batchNorm()), 3);
            average = Network.of("average", Layers.stack(Layers.linear(2), Layers.batchNorm()), 3);
            criticAdam = Optimizer.adam(critic.weights(), 0.01);
            generatorAdam = Optimizer.adam(generator.weights(), 0.01);
            Ema ema = Ema.of(average.state(), generator.state(), 0.9);
            alternation = Alternation.of(this::criticLoss, criticAdam, this::generatorLoss, generatorAdam)
                    .withCriticSteps(5)
                    .afterCritic(() -> done.add("critic"))
                    .afterGenerator(() -> {
                        done.add("generator");
                        ema.update();
                    });
            batches = Batches.of(Tensors.normal(70, 2), 10).shuffled(9);
        }

        private NDArray criticLoss(NDArray real) {
            NDArray fake = Autograd.detached(() -> generator.apply(Tensors.normal(10, 3)));
            return critic.apply(fake).sub(critic.apply(real)).square().mean();
        }

        private NDArray generatorLoss(long n) {
            return critic.apply(generator.apply(Tensors.normal(n, 3))).neg().mean();
        }

        Checkpoint checkpoint(Path file) {
            return Checkpoint.of(file, Network.state(critic, generator, average), criticAdam, generatorAdam)
                    .every(0);
        }

        double[] numbers() {
            return Network.state(critic, generator, average).stream()
                    .flatMapToDouble(a -> java.util.Arrays.stream(Tensors.doubles(a)))
                    .toArray();
        }
    }

    @Test
    void the_generator_moves_once_after_every_five_steps_of_the_critic() {
        Game game = new Game();
        Training.plan().quiet().run(game.batches, 2, game.alternation::step); // 14 steps of the critic
        List<String> five = List.of("critic", "critic", "critic", "critic", "critic", "generator");
        List<String> expected = new ArrayList<>(five);
        expected.addAll(five);
        expected.addAll(five.subList(0, 4));
        assertThat(game.done).isEqualTo(expected);
        assertThat(game.criticAdam.steps()).isEqualTo(14);
        assertThat(game.generatorAdam.steps()).isEqualTo(2);
    }

    @Test
    void a_step_gives_the_critic_s_loss_before_it() {
        Game game = new Game();
        NDArray real = Tensors.normal(10, 2);
        Seeds.set(3);
        double expected = game.criticAdam.minimize(() -> game.criticLoss(real));
        Game again = new Game();
        Seeds.set(3);
        assertThat(again.alternation.step(real)).isEqualTo(expected);
    }

    @Test
    void a_resumed_run_goes_on_in_turn_and_ends_with_the_same_bits_average_included() {
        Game whole = new Game();
        History expected = Training.plan().quiet().run(whole.batches, 4, whole.alternation::step);
        Game first = new Game();
        Path file = folder.resolve("game.npz");
        assertThatThrownBy(() -> Training.plan()
                        .quiet()
                        .withCheckpoint(first.checkpoint(file))
                        .run(first.batches, 4, x -> {
                            if (first.criticAdam.steps() == 13) {
                                throw new IllegalStateException("power cut");
                            }
                            return first.alternation.step(x);
                        }))
                .hasMessage("power cut");
        Game second = new Game();
        Seeds.set(12345);
        History resumed = Training.plan()
                .quiet()
                .withCheckpoint(second.checkpoint(file))
                .run(second.batches, 4, second.alternation::step);
        assertThat(second.done).startsWith("critic", "critic", "generator"); // steps 14 and 15 of the critic
        assertThat(second.generatorAdam.steps()).isEqualTo(5);
        assertThat(second.numbers()).isEqualTo(whole.numbers());
        assertThat(resumed.losses()).isEqualTo(expected.losses());
    }

    @Test
    void no_critic_steps_are_refused() {
        assertThatThrownBy(() -> new Game().alternation.withCriticSteps(0))
                .hasMessage("Alternation: expected at least one critic step but was given 0");
    }
}
