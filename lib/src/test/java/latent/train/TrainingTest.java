package latent.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import latent.data.Batches;
import latent.nn.Layers;
import latent.nn.Network;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
    @TempDir
    Path folder;

    /** A small network with dropout and batch statistics: everything that a checkpoint could forget. */
    private static final class Setup {
        final Network network;
        final Optimizer adam;
        final Batches<NDArray> batches;

        Setup() {
            Seeds.set(5);
            network = Network.of(
                    "net",
                    Layers.stack(Layers.linear(6), Layers.batchNorm(), Layers.dropout(0.3), Layers.linear(4)),
                    4);
            adam = Optimizer.adam(network.weights(), 0.01).scheduled(Schedule.cosine(60));
            batches = Batches.of(Tensors.normal(70, 4), 16).shuffled(9);
        }

        double step(NDArray x) {
            return adam.minimize(() -> network.apply(x).sub(x).square().mean());
        }

        float[] numbers() {
            List<Float> all = new ArrayList<>();
            for (NDArray w : network.state()) {
                for (float f : w.toFloatArray()) {
                    all.add(f);
                }
            }
            float[] flat = new float[all.size()];
            for (int i = 0; i < flat.length; i++) {
                flat[i] = all.get(i);
            }
            return flat;
        }
    }

    private Checkpoint checkpoint(Setup s) {
        return Checkpoint.of(folder.resolve("run.npz"), s.network.state(), s.adam)
                .every(0);
    }

    @Test
    void a_stopped_and_resumed_run_ends_with_the_same_bits() {
        Setup whole = new Setup();
        History expected = Training.plan().quiet().run(whole.batches, 4, whole::step);
        Setup first = new Setup();
        int[] left = {8}; // stops inside the second epoch
        assertThatThrownBy(() -> Training.plan()
                        .quiet()
                        .withCheckpoint(checkpoint(first))
                        .run(first.batches, 4, x -> {
                            if (left[0]-- == 0) {
                                throw new IllegalStateException("power cut");
                            }
                            return first.step(x);
                        }))
                .hasMessage("power cut");
        Setup second = new Setup();
        Seeds.set(12345); // whatever the new process did before must not matter
        History resumed =
                Training.plan().quiet().withCheckpoint(checkpoint(second)).run(second.batches, 4, second::step);
        assertThat(second.numbers()).isEqualTo(whole.numbers());
        assertThat(resumed.losses()).isEqualTo(expected.losses());
        assertThat(latent.tensor.Npz.load(folder.resolve("run.npz"))
                        .get("run/starts")
                        .toDoubleArray())
                .containsExactly(0, 8);
    }

    @Test
    void a_finished_run_is_not_run_again() {
        Setup first = new Setup();
        Training.plan().quiet().withCheckpoint(checkpoint(first)).run(first.batches, 1, first::step);
        Setup second = new Setup();
        History history = Training.plan()
                .quiet()
                .withCheckpoint(checkpoint(second))
                .run(second.batches, 1, x -> {
                    throw new IllegalStateException("ran again");
                });
        assertThat(history.losses()).hasSize(5);
    }

    @Test
    void an_interrupt_stops_after_the_step_and_keeps_weights_and_history() {
        Setup s = new Setup();
        int[] steps = {0};
        History history = Training.plan().quiet().run(s.batches, 100, x -> {
            if (++steps[0] == 7) {
                Thread.currentThread().interrupt();
            }
            return s.step(x);
        });
        assertThat(history.interrupted()).isTrue();
        assertThat(history.losses()).hasSize(7);
        assertThat(s.adam.steps()).isEqualTo(7);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void a_loss_that_is_not_a_number_stops_with_its_step() {
        Setup s = new Setup();
        int[] steps = {0};
        assertThatThrownBy(() ->
                        Training.plan().quiet().run(s.batches, 3, x -> ++steps[0] == 7 ? Double.NaN : s.step(x)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("step 6 (epoch 2): the loss is NaN; training stopped");
    }

    @Test
    void a_checkpoint_of_another_network_is_named_and_changes_nothing() {
        Setup s = new Setup();
        Training.plan().quiet().withCheckpoint(checkpoint(s)).run(s.batches, 1, s::step);
        Network other = Network.of("net", Layers.linear(3), 4);
        Optimizer sgd = Optimizer.sgd(other.weights(), 0.1);
        float[] before = other.weights().get(0).toFloatArray();
        Checkpoint foreign = Checkpoint.of(folder.resolve("run.npz"), other.state(), sgd);
        assertThatThrownBy(() -> Training.plan().quiet().withCheckpoint(foreign).run(s.batches, 1, s::step))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("run.npz");
        assertThat(other.weights().get(0).toFloatArray()).isEqualTo(before);
    }

    @Test
    void a_failed_write_leaves_the_old_file_and_nothing_beside_it() throws Exception {
        Path file = folder.resolve("state.npz");
        latent.tensor.Npz.write(file, out -> out.write(1));
        assertThatThrownBy(() -> latent.tensor.Npz.write(file, out -> {
                    out.write(2);
                    throw new java.io.IOException("disk full");
                }))
                .hasMessageContaining("cannot write")
                .hasMessageContaining("disk full");
        assertThat(Files.readAllBytes(file)).containsExactly(1);
        assertThat(folder.toFile().list()).containsExactly("state.npz");
    }

    @Test
    void the_history_knows_its_epochs() {
        Setup s = new Setup();
        History history = Training.plan().quiet().withTest(() -> 0.5).run(s.batches, 3, s::step);
        assertThat(history.losses()).hasSize(15);
        assertThat(history.epochLosses()).hasSize(3);
        assertThat(history.testLosses()).containsExactly(0.5, 0.5, 0.5);
        assertThat(history.table().columnNames()).containsExactly("step", "epoch", "loss", "test loss");
        assertThat(history.table().intColumn("epoch").get(5)).isEqualTo(2);
    }

    @Test
    void a_run_leaves_no_arrays_behind() {
        Setup s = new Setup();
        Training.plan().quiet().run(s.batches, 1, s::step);
        int before = Tensors.manager().getManagedArrays().size();
        Training.plan().quiet().run(s.batches, 5, x -> {
            x.add(1).mul(2); // a careless step
            return s.step(x);
        });
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before);
    }

    @Test
    void a_run_killed_in_its_test_keeps_every_test_loss() {
        Setup whole = new Setup();
        double[] expected = tested(whole)
                .withCheckpoint(checkpoint(whole))
                .run(whole.batches, 3, whole::step)
                .testLosses();
        folder.resolve("run.npz").toFile().delete();
        Setup first = new Setup();
        assertThatThrownBy(() -> Training.plan()
                        .quiet()
                        .withCheckpoint(checkpoint(first))
                        .withTest(() -> {
                            throw new IllegalStateException("power cut");
                        })
                        .run(first.batches, 3, first::step))
                .hasMessage("power cut");
        Setup second = new Setup();
        History resumed = tested(second).withCheckpoint(checkpoint(second)).run(second.batches, 3, second::step);
        assertThat(resumed.testLosses()).hasSize(3).isEqualTo(expected);
    }

    private static Training tested(Setup s) {
        NDArray x = Tensors.ones(5, 4);
        return Training.plan()
                .quiet()
                .withTest(() -> s.network.apply(x).sub(x).square().mean().getFloat());
    }

    @Test
    void what_is_drawn_after_a_run_is_the_same_after_a_resumed_one() {
        Setup first = new Setup();
        Training.plan().quiet().withCheckpoint(checkpoint(first)).run(first.batches, 1, first::step);
        float[] drawn = Tensors.normal(3).toFloatArray();
        Setup second = new Setup();
        Training.plan().quiet().withCheckpoint(checkpoint(second)).run(second.batches, 1, second::step);
        assertThat(Tensors.normal(3).toFloatArray()).isEqualTo(drawn);
    }

    @Test
    void a_checkpoint_of_other_batches_or_of_another_rule_is_refused() {
        Setup s = new Setup();
        Training.plan().quiet().withCheckpoint(checkpoint(s)).run(s.batches, 1, s::step);
        Setup other = new Setup();
        Batches<NDArray> larger = Batches.of(Tensors.normal(70, 4), 35);
        assertThatThrownBy(() -> Training.plan()
                        .quiet()
                        .withCheckpoint(checkpoint(other))
                        .run(larger, 1, other::step))
                .hasMessageContaining(
                        "expected 2 steps an epoch of batch size 35 but it was written by a run with 5 of 16");
        Optimizer adagrad = Optimizer.adagrad(other.network.weights(), 0.1);
        Checkpoint foreign = Checkpoint.of(folder.resolve("run.npz"), other.network.state(), adagrad);
        assertThatThrownBy(() -> Training.plan().quiet().withCheckpoint(foreign).run(s.batches, 1, other::step))
                .hasMessageContaining("expected an array optimizer/adagrad/mean/");
    }

    @Test
    void an_interrupt_in_the_last_step_hits_nothing_after_the_run() {
        Setup s = new Setup();
        int[] steps = {0};
        History history = Training.plan().quiet().run(s.batches, 1, x -> {
            if (++steps[0] == 5) {
                Thread.currentThread().interrupt();
            }
            return s.step(x);
        });
        assertThat(history.losses()).hasSize(5);
        assertThat(history.interrupted()).isTrue();
        assertThat(Thread.interrupted()).isFalse();
    }
}
