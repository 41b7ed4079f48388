package latent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InpaintingTest {
    private static final double CORRELATION = 0.9;
    private static final NoiseSchedule SCHEDULE = NoiseSchedule.cosine(40);

    @BeforeEach
    void seed() {
        Seeds.set(1);
    }

    /** The best network for images of two pixels from N(0, 1) with this correlation: their sum and their difference are independent. */
    private static Ddpm pairs() {
        return Ddpm.of(
                (x, time) -> {
                    int t = Math.round(time.getFloat(0) * SCHEDULE.steps() / 1000);
                    double shared = SCHEDULE.alphaBar(t) * CORRELATION;
                    double sum = 1 / (1 + shared);
                    double difference = 1 / (1 - shared);
                    double same = (sum + difference) / 2 * Math.sqrt(1 - SCHEDULE.alphaBar(t));
                    double other = (sum - difference) / 2 * Math.sqrt(1 - SCHEDULE.alphaBar(t));
                    return x.matMul(Tensors.of(new double[] {same, other, other, same}, 2, 2));
                },
                SCHEDULE);
    }

    /** The first pixel is known to be 1; of the second nothing is known, whatever stands there. */
    private static NDArray filled(int examples, int repeats) {
        NDArray known = Tensors.of(new double[] {1, 77}, 1, 2).repeat(0, examples);
        return Inpainting.of(pairs(), known, Tensors.of(new double[] {1, 0}, 1, 2))
                .sample(repeats, Watcher.none());
    }

    @Test
    void what_is_known_comes_back_as_it_was_and_the_rest_is_filled_in() {
        NDArray known = Tensors.normal(50, 2);
        NDArray mask = Tensors.uniform(50, 2).round();
        NDArray made = Inpainting.of(pairs(), known, mask).sample(2, Watcher.none());
        assertThat(made.sub(known).mul(mask).abs().max().getFloat()).isZero();
        NDArray missing = mask.neg().add(1);
        assertThat(made.sub(known).mul(missing).abs().sum().getFloat())
                .isGreaterThan(0.1f * missing.sum().getFloat());
        assertThat(made.isNaN().any().getBoolean()).isFalse();
    }

    /** Given 1 beside it the missing pixel has the mean 0.9; one way down the two parts hardly hear of each other. */
    @Test
    void repeated_steps_bring_the_missing_pixel_to_its_neighbour() {
        double once = filled(4000, 1).get(":, 1").mean().getFloat();
        double often = filled(4000, 10).get(":, 1").mean().getFloat();
        double standardError = Math.sqrt((1 - CORRELATION * CORRELATION) / 4000);
        assertThat(once).isBetween(0.3, CORRELATION - 10 * standardError);
        assertThat(Math.abs(often - CORRELATION)).isLessThan((CORRELATION - once) / 2);
    }

    @Test
    void each_step_is_seen_once_and_only_the_images_are_left() {
        int[] seen = {0};
        NDArray known = Tensors.ones(3, 2);
        NDArray mask = Tensors.ones(3, 2);
        Inpainting inpainting = Inpainting.of(pairs(), known, mask);
        int arrays = Tensors.manager().getManagedArrays().size();
        NDArray made = inpainting.sample(3, (done, steps, x) -> seen[0]++);
        assertThat(Tensors.manager().getManagedArrays()).hasSize(arrays + 1);
        assertThat(seen[0]).isEqualTo(40);
        assertThat(made).isEqualTo(known);
    }

    @Test
    void with_nobody_who_looks_on_the_images_are_the_same() {
        Inpainting inpainting = Inpainting.of(pairs(), Tensors.ones(3, 2), Tensors.of(new double[] {1, 0}, 2));
        Seeds.set(4);
        NDArray watched = inpainting.sample(2, Watcher.none());
        Seeds.set(4);
        assertThat(inpainting.sample(2)).isEqualTo(watched);
    }

    @Test
    void a_mask_that_would_not_broadcast_to_the_images_is_refused() {
        NDArray known = Tensors.ones(3, 2);
        for (long[] shape : new long[][] {{1, 3, 2}, {4, 3, 2}, {3, 5}, {2, 2}, {3}}) {
            int arrays = Tensors.manager().getManagedArrays().size();
            NDArray mask = Tensors.ones(shape);
            assertThatThrownBy(() -> Inpainting.of(pairs(), known, mask))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "Inpainting: expected a mask that broadcasts to (3, 2) but was given " + new Shape(shape));
            assertThat(Tensors.manager().getManagedArrays()).hasSize(arrays + 1);
        }
        for (long[] shape : new long[][] {{3, 2}, {1, 2}, {3, 1}, {2}, {}}) {
            assertThat(Inpainting.of(pairs(), known, Tensors.ones(shape)).sample(1))
                    .isEqualTo(known);
        }
    }

    @Test
    void fewer_than_one_repeat_is_refused() {
        NDArray x = Tensors.ones(3, 2);
        assertThatThrownBy(() -> Inpainting.of(pairs(), x, x).sample(0, Watcher.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Inpainting: expected at least one repeat but was given 0");
    }
}
