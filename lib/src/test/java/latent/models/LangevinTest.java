package latent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import latent.models.GaussianData.Moments;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LangevinTest {
    private static final GaussianData DATA = new GaussianData(0.5, 0.4);

    @BeforeEach
    void seed() {
        Seeds.set(1);
    }

    /** At a size h the variance that stays is s^2 / (1 - h / (4 s^2)): a little too wide, and right for small steps. */
    @Test
    void on_a_gaussian_the_samples_keep_its_mean_and_the_variance_of_steps_of_that_size() {
        double variance = DATA.variance();
        double size = variance / 2;
        double stays = variance / (1 - size / (4 * variance));
        NDArray x = Tensors.normal(20_000).mul(3).sub(2); // far from the data
        for (int i = 0; i < 60; i++) {
            NDArray before = x;
            x = Langevin.step(y -> y.sub(DATA.mean()).div(-variance), before, size);
            before.close();
        }
        new Moments(DATA.mean(), stays).assertAreOf(x);
    }

    @Test
    void annealed_from_level_to_level_the_samples_follow_the_noised_data() {
        NoiseSchedule schedule = NoiseSchedule.cosine(100);
        int[] times = {80, 50, 20, 8};
        int each = 40;
        double size = 0.3;
        Moments expected = Moments.STANDARD;
        for (int level = 0; level < times.length; level++) {
            double abar = schedule.alphaBar(times[level]);
            double ratio = level == 0 ? 1 : Math.sqrt(abar / schedule.alphaBar(times[level - 1]));
            expected = expected.through(ratio, 0, 0);
            double h = size * (1 - abar);
            double pull = h / 2 / DATA.variance(schedule, times[level]);
            for (int i = 0; i < each; i++) {
                expected = expected.through(1 - pull, pull * Math.sqrt(abar) * DATA.mean(), h);
            }
        }
        NDArray start = Tensors.normal(20_000, 1);
        NDArray x = Langevin.annealed(DATA.model(schedule), times, each, size, start);
        expected.assertAreOf(x);
        double mean = DATA.mean() * Math.sqrt(schedule.alphaBar(8));
        assertThat(expected.mean()).isCloseTo(mean, within(0.1));
        assertThat(expected.variance()).isCloseTo(DATA.variance(schedule, 8), within(0.05));
    }

    @Test
    void what_does_not_fit_is_refused() {
        NDArray x = Tensors.ones(2, 1);
        Ddpm model = DATA.model(NoiseSchedule.cosine(100));
        assertThatThrownBy(() -> Langevin.step(y -> y, x, 0))
                .hasMessage("Langevin: expected a step size above 0 but was given 0.0");
        String steps = "Langevin: expected at least one step at each level and a size above 0 but was given ";
        assertThatThrownBy(() -> Langevin.annealed(model, new int[] {5}, 0, 0.1, x))
                .hasMessage(steps + "0 and 0.1");
        assertThatThrownBy(() -> Langevin.annealed(model, new int[] {5}, 1, 0, x))
                .hasMessage(steps + "1 and 0.0");
        assertThatThrownBy(() -> Langevin.annealed(model, new int[] {5}, 1, Double.NaN, x))
                .hasMessage(steps + "1 and NaN");
    }

    @Test
    void times_that_do_not_fall_are_refused() {
        NDArray x = Tensors.ones(2, 1);
        Ddpm model = DATA.model(NoiseSchedule.cosine(100));
        for (int[] times : new int[][] {{}, {0}, {5, 0}, {101}, {101, 5}, {5, 5}, {9, 5, 8}}) {
            assertThatThrownBy(() -> Langevin.annealed(model, times, 1, 0.1, x))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "Langevin: expected falling times from 100 to 1 but was given " + Arrays.toString(times));
        }
        assertThat(Langevin.annealed(model, new int[] {100, 1}, 1, 0.1, x).getShape())
                .isEqualTo(x.getShape());
    }
}
