package latent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import latent.metrics.ModeCoverage;
import latent.tensor.Epochs;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class StackedDigitsTest {
    /** Twenty pictures of 2 x 3; picture i is of the digit i mod 10, and all its pixels are that tenth. */
    private static StackedDigits toy() {
        float[] pixels = new float[20 * 6];
        long[] labels = new long[20];
        for (int i = 0; i < 20; i++) {
            labels[i] = i % 10;
            Arrays.fill(pixels, 6 * i, 6 * i + 6, labels[i] / 10f);
        }
        return StackedDigits.of(Tensors.of(pixels, 20, 1, 2, 3), Tensors.ofLongs(labels));
    }

    private static List<float[]> walked(Epochs<NDArray> batches, long epoch) {
        List<float[]> all = new ArrayList<>();
        batches.epoch(epoch).forEach(batch -> all.add(batch.toFloatArray()));
        return all;
    }

    @Test
    void the_mode_is_the_number_that_the_three_channels_spell() {
        Examples stacked = toy().sample(3, 200);
        assertThat(stacked.x().getShape().getShape()).containsExactly(200, 3, 2, 3);
        long[] modes = stacked.labels("mode").toLongArray();
        float[] pixels = stacked.x().toFloatArray();
        for (int i = 0; i < 200; i++) {
            int first = 18 * i;
            for (int p = 0; p < 6; p++) {
                float spelled = 1000 * pixels[first + p] + 100 * pixels[first + 6 + p] + 10 * pixels[first + 12 + p];
                assertThat(Math.round(spelled)).isEqualTo((int) modes[i]);
            }
        }
    }

    @Test
    void all_thousand_modes_are_equally_likely() {
        long[] modes = toy().sample(1, 25_600).labels("mode").toLongArray();
        ModeCoverage coverage = ModeCoverage.ofClasses(modes, 1000);
        assertThat(coverage.modes()).isEqualTo(1000);
        double expected = 999 / (2.0 * 25_600); // of 25,600 fair draws
        assertThat(coverage.reverseKl()).isBetween(0.85 * expected, 1.15 * expected);
    }

    @Test
    void a_sample_is_seeded_and_begins_a_larger_one() {
        NDArray x = toy().sample(4, 50).x();
        assertThat(toy().sample(4, 80).x().get("0:50")).isEqualTo(x);
        assertThat(toy().sample(5, 50).x()).isNotEqualTo(x);
    }

    @Test
    void batches_go_through_the_same_images_without_ever_repeating_an_epoch() {
        Epochs<NDArray> batches = toy().batches(4, 3, 5);
        assertThat(batches.steps()).isEqualTo(3);
        assertThat(batches.batchSize()).isEqualTo(5);
        NDArray x = toy().sample(4, 45).x();
        for (int epoch : new int[] {2, 0, 1}) { // an epoch does not need those before it
            List<float[]> walked = walked(batches, epoch);
            assertThat(walked).hasSize(3);
            IntStream.range(0, 3).forEach(step -> {
                int from = 5 * (3 * epoch + step);
                assertThat(walked.get(step))
                        .isEqualTo(x.get(from + ":" + (from + 5)).toFloatArray());
            });
        }
    }

    @Test
    void one_batch_is_held_at_a_time() {
        Epochs<NDArray> batches = toy().batches(1, 4, 5);
        int before = Tensors.manager().getManagedArrays().size();
        Iterator<NDArray> epoch = batches.epoch(0).iterator();
        while (epoch.hasNext()) {
            epoch.next();
            assertThat(Tensors.manager().getManagedArrays()).hasSize(before + 1);
        }
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before);
        assertThatThrownBy(epoch::next)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("stacked digits: all 4 batches of the epoch have been given out");
    }

    @Test
    void drawn_digits_stack_too() {
        Images digits = DrawnDigits.images(1, 30, 10);
        Examples stacked =
                StackedDigits.of(digits.train(), digits.trainLabels()).sample(1, 4);
        assertThat(stacked.x().getShape().getShape()).containsExactly(4, 3, 28, 28);
        assertThat(stacked.x().max().getFloat()).isBetween(0.9f, 1f);
    }

    @Test
    void other_shapes_and_labels_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StackedDigits.of(Tensors.zeros(2, 784), Tensors.zeros(2)))
                .withMessage(
                        "stacked digits: expected images [N, 1, H, W] and labels [N] but was given (2, 784) and (2)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StackedDigits.of(Tensors.zeros(2, 1, 4, 4), Tensors.zeros(3)))
                .withMessageContaining("(2, 1, 4, 4) and (3)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StackedDigits.of(Tensors.zeros(1, 1, 4, 4), Tensors.ofLongs(new long[] {10})))
                .withMessage("stacked digits: expected labels from 0 to 9 but was given 10.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> toy().sample(1, 0))
                .withMessageContaining("at least one example");
        assertThatIllegalArgumentException().isThrownBy(() -> toy().batches(1, 0, 5));
    }
}
