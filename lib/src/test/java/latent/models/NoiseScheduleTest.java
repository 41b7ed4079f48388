package latent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.stream.Stream;
import latent.models.GaussianData.Moments;
import latent.prob.Estimate;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoiseScheduleTest {
    @BeforeEach
    void seed() {
        Seeds.set(1);
    }

    static Stream<NoiseSchedule> schedules() {
        return Stream.of(
                NoiseSchedule.linear(1000),
                NoiseSchedule.linear(10),
                NoiseSchedule.cosine(1000),
                NoiseSchedule.cosine(20),
                NoiseSchedule.of(0.3, 0.01, 0.5));
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void the_signal_begins_whole_and_falls_with_every_step(NoiseSchedule schedule) {
        assertThat(schedule.alphaBar(0)).isEqualTo(1);
        assertThat(schedule.snr(0)).isInfinite();
        double product = 1;
        for (int t = 1; t <= schedule.steps(); t++) {
            product *= schedule.alpha(t);
            assertThat(schedule.alphaBar(t)).isCloseTo(product, within(1e-12));
            assertThat(schedule.snr(t)).isLessThan(schedule.snr(t - 1)).isPositive();
        }
    }

    @Test
    void little_of_the_signal_is_left_at_the_end_whatever_the_number_of_steps() {
        for (int steps : new int[] {100, 1000}) {
            assertThat(NoiseSchedule.linear(steps).alphaBar(steps)).isBetween(1e-5, 1e-4);
            assertThat(NoiseSchedule.cosine(steps).alphaBar(steps)).isLessThan(1e-5);
        }
    }

    @Test
    void step_by_step_the_data_become_what_the_closed_form_says() {
        NoiseSchedule schedule = NoiseSchedule.linear(10);
        NDArray x0 = Tensors.ones(50_000).mul(0.7);
        NDArray x = x0;
        for (int t = 1; t <= 10; t++) {
            NDArray noise = Tensors.normal(50_000);
            x = x.mul(Math.sqrt(1 - schedule.beta(t))).add(noise.mul(Math.sqrt(schedule.beta(t))));
            double abar = schedule.alphaBar(t);
            Moments closed = new Moments(0.7 * Math.sqrt(abar), 1 - abar);
            closed.assertAreOf(x);
            closed.assertAreOf(schedule.diffuse(x0, t, Tensors.normal(50_000)));
        }
    }

    @Test
    void each_example_has_its_own_time() {
        NoiseSchedule schedule = NoiseSchedule.cosine(20);
        NDArray x0 = Tensors.normal(3, 2, 2);
        NDArray noise = Tensors.normal(3, 2, 2);
        NDArray x = schedule.diffuse(x0, Tensors.of(new double[] {0, 7, 20}), noise);
        assertThat(x.get("0")).isEqualTo(x0.get("0"));
        for (int i = 1; i < 3; i++) {
            NDArray alone = schedule.diffuse(x0, i == 1 ? 7 : 20, noise).get("" + i);
            assertThat(Tensors.doubles(x.get("" + i))).containsExactly(Tensors.doubles(alone), within(1e-6));
        }
    }

    /** Two normal densities for x_{t-1}, from x_0 and from x_t, each weighed by its precision. */
    @ParameterizedTest
    @MethodSource("schedules")
    void the_posterior_weighs_both_ends_by_their_precision(NoiseSchedule schedule) {
        double x0 = 0.8;
        double xt = -1.3;
        NDArray start = Tensors.of(new double[] {x0});
        NDArray end = Tensors.of(new double[] {xt});
        for (int t = 2; t <= schedule.steps(); t += 1 + schedule.steps() / 50) {
            double prior = 1 / (1 - schedule.alphaBar(t - 1));
            double alpha = 1 - schedule.beta(t);
            double precision = prior + alpha / schedule.beta(t);
            double mean = Math.sqrt(schedule.alphaBar(t - 1)) * x0 * prior + Math.sqrt(alpha) * xt / schedule.beta(t);
            assertThat(schedule.posteriorVariance(t)).isCloseTo(1 / precision, within(1e-9 / precision));
            assertThat(schedule.posteriorMean(start, end, t).getFloat())
                    .isCloseTo((float) (mean / precision), within(1e-6f));
        }
        assertThat(schedule.posteriorVariance(1)).isZero();
        assertThat(schedule.posteriorMean(start, end, 1).getFloat()).isCloseTo((float) x0, within(1e-6f));
    }

    @Test
    void times_are_drawn_evenly_from_one_to_the_last() {
        NDArray times = NoiseSchedule.cosine(20).randomTimes(20_000);
        assertThat(times.min().getFloat()).isEqualTo(1);
        assertThat(times.max().getFloat()).isEqualTo(20);
        assertThat(Math.abs(Estimate.of(times).zScore(10.5))).isLessThan(4);
        assertThat(Math.abs(Estimate.of(times.square()).zScore(21 * 41 / 6.0))).isLessThan(4);
    }

    @Test
    void what_does_not_fit_is_refused() {
        NoiseSchedule schedule = NoiseSchedule.cosine(20);
        NDArray x = Tensors.ones(3, 2);
        assertThatThrownBy(() -> NoiseSchedule.of(0.1, 1))
                .hasMessage("NoiseSchedule: expected each beta in (0, 1) but was given 1.0 at t = 2");
        assertThatThrownBy(() -> NoiseSchedule.of(Double.NaN)).hasMessageContaining("but was given NaN at t = 1");
        assertThatThrownBy(() -> NoiseSchedule.of())
                .hasMessage("NoiseSchedule: expected at least one beta but was given none");
        assertThatThrownBy(() -> NoiseSchedule.linear(0))
                .hasMessage("NoiseSchedule: expected at least one step but was given 0");
        assertThatThrownBy(() -> NoiseSchedule.cosine(-3))
                .hasMessage("NoiseSchedule: expected at least one step but was given -3");
        assertThatThrownBy(() -> schedule.beta(0))
                .hasMessage("NoiseSchedule: expected a time from 1 to 20 but was given 0");
        assertThatThrownBy(() -> schedule.alphaBar(21))
                .hasMessage("NoiseSchedule: expected a time from 0 to 20 but was given 21");
        assertThatThrownBy(() -> schedule.diffuse(x, Tensors.of(new double[] {1, 2, 21}), x))
                .hasMessageContaining("from 0 to 20 but was given 21");
        assertThatThrownBy(() -> schedule.diffuse(x, Tensors.ones(2), x))
                .hasMessage("NoiseSchedule: expected a time for each example, [3], but was given (2)");
        assertThatThrownBy(() -> schedule.diffuse(x, 3, Tensors.ones(2)))
                .hasMessage("NoiseSchedule: expected noise of shape (3, 2) but was given (2)");
        assertThatThrownBy(() -> schedule.posteriorMean(x, Tensors.ones(2), 3))
                .hasMessage("NoiseSchedule: expected x_t of shape (3, 2) but was given (2)");
    }

    @Test
    void times_that_are_not_whole_or_have_no_step_before_them_are_refused() {
        NoiseSchedule schedule = NoiseSchedule.cosine(20);
        NDArray x = Tensors.ones(3, 2);
        for (double time : new double[] {0.5, 19.75, Double.NaN}) {
            assertThatThrownBy(() -> schedule.diffuse(x, Tensors.of(new double[] {1, 2, time}), x))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("NoiseSchedule: expected whole times from 0 to 20 but was given " + time);
        }
        String first = "NoiseSchedule: expected a time from 1 to 20 but was given 0";
        assertThatThrownBy(() -> schedule.posteriorVariance(0)).hasMessage(first);
        assertThatThrownBy(() -> schedule.posteriorMean(x, x, 0)).hasMessage(first);
    }
}
