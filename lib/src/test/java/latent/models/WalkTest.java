package latent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all ways of sampling share. */
class WalkTest {
    private static final Ddpm MODEL = new GaussianData(0.5, 0.4).model(NoiseSchedule.cosine(10));

    @BeforeEach
    void seed() {
        Seeds.set(1);
    }

    @Test
    void a_seed_repeats_the_samples_bit_for_bit_and_a_watcher_sees_every_step() {
        List<Integer> steps = new ArrayList<>();
        List<Double> seen = new ArrayList<>();
        Seeds.set(3);
        NDArray watched = MODEL.sample(
                (done, all, x) -> {
                    steps.add(done);
                    seen.add(Tensors.doubles(x)[0]);
                },
                4,
                1);
        Seeds.set(3);
        assertThat(MODEL.sample(4, 1)).isEqualTo(watched);
        assertThat(steps).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(seen.get(9)).isEqualTo(Tensors.doubles(watched)[0]);
        assertThat(MODEL.sample(4, 1)).isNotEqualTo(watched);
    }

    @Test
    void sampling_leaves_only_the_samples_behind_and_the_start_as_it_was() {
        NDArray start = Tensors.normal(4, 1);
        double[] before = Tensors.doubles(start);
        int arrays = Tensors.manager().getManagedArrays().size();
        NDArray made = MODEL.sampleFrom(start, (done, steps, x) -> x.add(1).mul(2)); // a careless watcher
        NDArray more = MODEL.sample(4, 1);
        assertThat(Tensors.manager().getManagedArrays()).hasSize(arrays + 2);
        assertThat(Tensors.doubles(start)).containsExactly(before);
        made.close();
        more.close();
    }

    @Test
    void an_interrupt_stops_after_the_step_and_leaves_nothing_behind() {
        NDArray known = Tensors.ones(4, 1);
        int arrays = Tensors.manager().getManagedArrays().size();
        Watcher stop = (done, steps, x) -> {
            if (done == 3) {
                Thread.currentThread().interrupt();
            }
        };
        List<ThrowingCallable> ways = List.of(
                () -> MODEL.sample(stop, 4, 1),
                () -> Ddim.of(MODEL, 10).sample(stop, 4, 1),
                () -> Inpainting.of(MODEL, known, known).sample(1, stop));
        for (ThrowingCallable way : ways) {
            assertThatThrownBy(way)
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("sampling: stopped after 3 of 10 steps");
            assertThat(Thread.interrupted()).isFalse();
        }
        assertThat(Tensors.manager().getManagedArrays()).hasSize(arrays);
    }
}
