package latent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import latent.data.Batches;
import latent.nn.TimeMlp;
import latent.nn.UNet;
import latent.prob.Estimate;
import latent.tensor.Devices;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import latent.train.Checkpoint;
import latent.train.Ema;
import latent.train.History;
import latent.train.Optimizer;
import latent.train.Schedule;
import latent.train.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffusionTrainingTest {
    @TempDir
    Path folder;

    /** Points u (0.8, 0.6) with u from N(0, 1). */
    private static NDArray line(int n) {
        return Tensors.tidy(() -> Tensors.normal(n, 1).mul(Tensors.of(new double[] {0.8, 0.6}, 1, 2)));
    }

    /** Along the line the noise keeps the variance alphaBar when x_t is known, across it none: the mean of alphaBar is the floor of the loss. */
    @Test
    void points_on_a_line_are_learned_almost_to_the_floor_and_the_samples_lie_on_it() {
        Seeds.set(1);
        NoiseSchedule schedule = NoiseSchedule.cosine(100);
        TimeMlp net = TimeMlp.of("net", 2, 32);
        Ddpm model = Ddpm.of(net, schedule);
        Optimizer adam = Optimizer.adam(net.weights(), 0.01).scheduled(Schedule.cosine(400));
        Batches<NDArray> batches = Batches.of(line(5120), 128).shuffled(1);
        Devices.onOneThread(() -> Training.plan().quiet().run(batches, 1, x -> adam.minimize(() -> model.loss(x))));
        int arrays = Tensors.manager().getManagedArrays().size();
        Devices.onOneThread(() -> Training.plan().quiet().run(batches, 9, x -> adam.minimize(() -> model.loss(x))));
        assertThat(Tensors.manager().getManagedArrays()).hasSize(arrays);
        double floor = 0;
        for (int t = 1; t <= 100; t++) {
            floor += schedule.alphaBar(t) / 100;
        }
        NDArray fresh = line(20_000);
        Estimate loss = Estimate.of(model.lossAt(fresh, schedule.randomTimes(20_000), Tensors.normal(20_000, 2)));
        assertThat(loss.value()).isBetween(floor - 4 * loss.standardError(), floor + 0.2);
        NDArray made = Ddim.of(model.limited(3), 20).sample(1000, 2);
        NDArray across = made.matMul(Tensors.of(new double[] {-0.6, 0.8}, 2, 1));
        NDArray along = made.matMul(Tensors.of(new double[] {0.8, 0.6}, 2, 1));
        assertThat(across.square().mean().sqrt().getFloat()).isLessThan(0.15f);
        assertThat(along.square().mean().sqrt().getFloat()).isBetween(0.8f, 1.2f);
    }

    /** All that a run of a conditional model has: two U-Nets, moments, a schedule of the rate, classes dropped at random. */
    private static final class Run {
        final UNet net;
        final UNet average;
        final Ema ema;
        final Optimizer adam;
        final Batches<NDArray> batches;

        Run() {
            Seeds.set(5);
            UNet.Config config = new UNet.Config(1, 4, 8, 2);
            net = UNet.of("net", config);
            average = UNet.of("average", config);
            ema = Ema.of(average.state(), net.state(), 0.5);
            adam = Optimizer.adam(net.weights(), 0.01).scheduled(Schedule.cosine(4));
            batches = Batches.of(Tensors.normal(6, 1, 4, 4), 3).shuffled(9);
        }

        double step(NDArray x) {
            NDArray classes = Tensors.uniform(3).round().toType(DataType.INT64, false);
            Ddpm model = Ddpm.of(net.given(Guidance.dropped(classes, net.none(), 0.3)), NoiseSchedule.cosine(50));
            double loss = adam.minimize(() -> model.loss(x));
            ema.update();
            return loss;
        }

        Training plan(Path file) {
            List<NDArray> all = Stream.concat(net.state().stream(), average.state().stream())
                    .toList();
            return Training.plan()
                    .quiet()
                    .withCheckpoint(Checkpoint.of(file, all, adam).every(0));
        }

        double[][] numbers() {
            return Stream.concat(net.state().stream(), average.state().stream())
                    .map(Tensors::doubles)
                    .toArray(double[][]::new);
        }
    }

    private static Run whole() {
        Run whole = new Run();
        Training.plan().quiet().run(whole.batches, 2, whole::step);
        return whole;
    }

    @Test
    void a_killed_run_with_averaged_weights_goes_on_to_the_same_bits() {
        Run first = new Run();
        int[] left = {3};
        assertThatThrownBy(() -> first.plan(folder.resolve("run.npz")).run(first.batches, 2, x -> {
                    if (left[0]-- == 0) {
                        throw new IllegalStateException("power cut");
                    }
                    return first.step(x);
                }))
                .hasMessage("power cut");
        assertGoesOn();
    }

    @Test
    void an_interrupted_run_with_averaged_weights_goes_on_to_the_same_bits() {
        Run first = new Run();
        int[] left = {3};
        History history = first.plan(folder.resolve("run.npz")).run(first.batches, 2, x -> {
            if (--left[0] == 0) {
                Thread.currentThread().interrupt();
            }
            return first.step(x);
        });
        assertThat(history.interrupted()).isTrue();
        assertThat(history.losses()).hasSize(3);
        assertGoesOn();
    }

    private void assertGoesOn() {
        Run second = new Run();
        Seeds.set(12345); // whatever the new process did before must not matter
        History resumed = second.plan(folder.resolve("run.npz")).run(second.batches, 2, second::step);
        assertThat(resumed.losses()).hasSize(4);
        assertThat(second.numbers()).isDeepEqualTo(whole().numbers());
    }
}
