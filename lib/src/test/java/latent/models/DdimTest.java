package latent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import latent.models.GaussianData.Line;
import latent.models.GaussianData.Moments;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DdimTest {
    private static final NoiseSchedule SCHEDULE = NoiseSchedule.cosine(200);
    private static final GaussianData DATA = new GaussianData(0.5, 0.4);
    private static final Ddpm MODEL = DATA.model(SCHEDULE);

    @BeforeEach
    void seed() {
        Seeds.set(1);
    }

    /** The mean and the variance after all steps from N(0, 1), by eq. 12 of Song et al. 2021 in doubles. */
    private static Moments afterAllSteps(Ddim sampler) {
        Moments moments = Moments.STANDARD;
        int[] times = sampler.times();
        for (int i = 0; i < sampler.steps(); i++) {
            double before = SCHEDULE.alphaBar(times[i]);
            double after = SCHEDULE.alphaBar(times[i + 1]);
            double noise = Math.pow(sampler.deviation(times[i], times[i + 1]), 2);
            double direction = Math.sqrt((1 - after - noise) / (1 - before));
            Line image = DATA.image(SCHEDULE, times[i]);
            double data = Math.sqrt(after) - direction * Math.sqrt(before);
            moments = moments.through(data * image.slope() + direction, data * image.shift(), noise);
        }
        return moments;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void the_best_network_leads_noise_to_the_data_in_forty_steps(double eta) {
        Ddim sampler = Ddim.of(MODEL, 40).withEta(eta);
        Moments expected = afterAllSteps(sampler);
        expected.assertAreOf(sampler.sample(20_000, 1));
        assertThat(expected.mean()).isCloseTo(DATA.mean(), within(0.02));
        assertThat(expected.variance()).isCloseTo(DATA.variance(), within(0.2 * DATA.variance()));
    }

    @Test
    void with_all_steps_and_all_noise_each_step_is_that_of_ddpm() {
        Ddim sampler = Ddim.of(MODEL, 200).withEta(1);
        NDArray x = Tensors.normal(6, 1);
        for (int t : new int[] {200, 199, 100, 2, 1}) {
            assertThat(sampler.deviation(t, t - 1)).isCloseTo(Math.sqrt(SCHEDULE.posteriorVariance(t)), within(1e-9));
            Seeds.set(t);
            NDArray byDdpm = MODEL.step(x, t);
            Seeds.set(t);
            NDArray byDdim = sampler.step(x, t, t - 1);
            assertThat(Tensors.doubles(byDdim)).containsExactly(Tensors.doubles(byDdpm), within(1e-5));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 199, 200})
    void the_times_fall_evenly_from_the_last_to_zero(int steps) {
        int[] times = Ddim.of(MODEL, steps).times();
        assertThat(times)
                .hasSize(steps + 1)
                .doesNotHaveDuplicates()
                .startsWith(200)
                .endsWith(0);
        for (int i = 0; i < steps; i++) {
            assertThat(times[i] - times[i + 1]).isBetween(200 / steps, 200 / steps + 1);
        }
    }

    @Test
    void without_noise_the_path_is_fixed_by_its_start() {
        Ddim sampler = Ddim.of(MODEL, 5);
        NDArray start = Tensors.normal(4, 1);
        NDArray one = sampler.sampleFrom(start, Watcher.none());
        assertThat(sampler.sampleFrom(start, Watcher.none())).isEqualTo(one);
        Ddim noisy = sampler.withEta(1);
        assertThat(noisy.sampleFrom(start, Watcher.none())).isNotEqualTo(noisy.sampleFrom(start, Watcher.none()));
        assertThat(noisy.step(start, 40, 0)).isEqualTo(noisy.step(start, 40, 0)); // the last step is the guess
    }

    /** Both ways take straight steps along a bent path; twice the steps leave about half the error. */
    @Test
    void data_encoded_and_sampled_again_come_back_the_nearer_the_more_steps() {
        NDArray x0 = DATA.sample(100, 1);
        double coarse = roundTrip(x0, 50);
        double fine = roundTrip(x0, 100);
        assertThat(fine).isLessThan(0.6 * coarse).isLessThan(0.05);
    }

    private static double roundTrip(NDArray x0, int steps) {
        Ddim sampler = Ddim.of(MODEL.limited(0.1), steps); // encoding takes no notice of the limit
        NDArray code = sampler.encode(x0);
        NDArray again = Ddim.of(MODEL, steps).sampleFrom(code, Watcher.none());
        return again.sub(x0).abs().max().getFloat();
    }

    /** The codes of the data are the noise that leads to them: as good as N(0, 1). */
    @Test
    void encoded_data_are_nearly_standard_normal() {
        NDArray code = Ddim.of(MODEL, 200).encode(DATA.sample(20_000, 1));
        assertThat(code.mean().getFloat()).isCloseTo(0, within(0.05f));
        assertThat(code.square().mean().getFloat()).isCloseTo(1, within(0.1f));
    }

    @Test
    void sampling_and_encoding_leave_only_their_result_behind() {
        Ddim sampler = Ddim.of(MODEL, 5);
        NDArray x0 = DATA.sample(4, 1);
        int arrays = Tensors.manager().getManagedArrays().size();
        NDArray code = sampler.encode(x0);
        NDArray made = sampler.withEta(1).sample(4, 1);
        assertThat(Tensors.manager().getManagedArrays()).hasSize(arrays + 2);
        code.close();
        made.close();
    }

    /** Noise can only be added on the way down; the path without noise leads both ways. */
    @Test
    void a_noisy_step_to_the_same_or_a_later_time_is_refused() {
        NDArray x = Tensors.normal(2, 1);
        Ddim noisy = Ddim.of(MODEL, 5).withEta(0.5);
        String message = "Ddim: expected s below t = 30 with eta 0.5 but was given ";
        for (int s : new int[] {30, 31}) {
            assertThatThrownBy(() -> noisy.step(x, 30, s))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message + s);
            assertThatThrownBy(() -> noisy.deviation(30, s)).hasMessage(message + s);
        }
        NDArray same = Ddim.of(MODEL, 5).step(x, 30, 30);
        assertThat(Tensors.doubles(same)).containsExactly(Tensors.doubles(x), within(1e-5));
    }

    @Test
    void what_does_not_fit_is_refused() {
        assertThatThrownBy(() -> Ddim.of(MODEL, 201))
                .hasMessage("Ddim: expected from 1 to 200 steps and an eta in [0, 1] but was given 201 and 0.0");
        assertThatThrownBy(() -> Ddim.of(MODEL, 0)).hasMessageContaining("but was given 0 and 0.0");
        assertThatThrownBy(() -> Ddim.of(MODEL, 5).withEta(1.1)).hasMessageContaining("but was given 5 and 1.1");
        assertThatThrownBy(() -> Ddim.of(MODEL, 5).sample())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Ddim: expected the shape of the samples, [B, ...], but was given none");
        assertThatThrownBy(() -> Ddim.of(MODEL, 5).withEta(1).encode(Tensors.ones(2, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Ddim.encode: expected eta 0 but it is 1.0; noise has no way back");
    }
}
