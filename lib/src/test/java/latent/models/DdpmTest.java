package latent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import latent.models.GaussianData.Line;
import latent.models.GaussianData.Moments;
import latent.prob.Estimate;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DdpmTest {
    private static final NoiseSchedule SCHEDULE = NoiseSchedule.cosine(100);
    private static final GaussianData DATA = new GaussianData(0.5, 0.4);

    @BeforeEach
    void seed() {
        Seeds.set(1);
    }

    /** The mean and the variance after all steps from N(0, 1), by eq. 7 of Ho et al. 2020 in doubles. */
    private static Moments afterAllSteps() {
        Moments moments = Moments.STANDARD;
        for (int t = SCHEDULE.steps(); t >= 1; t--) {
            double rest = 1 - SCHEDULE.alphaBar(t);
            double data = Math.sqrt(SCHEDULE.alphaBar(t - 1)) * SCHEDULE.beta(t) / rest;
            double noised = Math.sqrt(1 - SCHEDULE.beta(t)) * (1 - SCHEDULE.alphaBar(t - 1)) / rest;
            Line image = DATA.image(SCHEDULE, t);
            double gain = data * image.slope() + noised;
            moments = moments.through(gain, data * image.shift(), SCHEDULE.posteriorVariance(t));
        }
        return moments;
    }

    /** With the posterior's variance a hundred steps end a little too narrow; the exact reverse process would not. */
    @Test
    void the_best_network_leads_noise_to_the_data() {
        Moments expected = afterAllSteps();
        expected.assertAreOf(DATA.model(SCHEDULE).sample(20_000, 1));
        assertThat(expected.mean()).isCloseTo(DATA.mean(), within(0.01));
        assertThat(expected.variance()).isCloseTo(DATA.variance(), within(0.1 * DATA.variance()));
    }

    /** E|noise - E[noise | x_t]|^2 = alphaBar s^2 / (alphaBar s^2 + 1 - alphaBar) in each number. */
    @Test
    void the_best_loss_is_the_variance_that_the_noise_keeps_when_x_is_known() {
        Ddpm model = DATA.model(SCHEDULE);
        for (int t : new int[] {1, 20, 60, 100}) {
            NDArray loss =
                    model.lossAt(DATA.sample(20_000, 2), Tensors.ones(20_000).mul(t), Tensors.normal(20_000, 2));
            double abar = SCHEDULE.alphaBar(t);
            double floor = 2 * abar * DATA.variance() / DATA.variance(SCHEDULE, t);
            assertThat(Math.abs(Estimate.of(loss).zScore(floor)))
                    .as("t = %d", t)
                    .isLessThan(4);
        }
    }

    @Test
    void noise_image_and_score_are_the_gaussian_s() {
        Ddpm model = DATA.model(SCHEDULE);
        NDArray x = Tensors.range(-2, 2, 9).reshape(9, 1);
        for (int t : new int[] {1, 50, 90}) {
            Line image = DATA.image(SCHEDULE, t);
            assertThat(Tensors.doubles(model.image(x, t)))
                    .containsExactly(Tensors.doubles(x.mul(image.slope()).add(image.shift())), within(1e-4));
            NDArray toMean =
                    x.sub(Math.sqrt(SCHEDULE.alphaBar(t)) * DATA.mean()).neg();
            assertThat(Tensors.doubles(model.score(x, t)))
                    .containsExactly(Tensors.doubles(toMean.div(DATA.variance(SCHEDULE, t))), within(1e-4));
        }
    }

    /** The same network written three ways: the answers mean the same image and the same noise. */
    @Test
    void whatever_the_network_says_the_guesses_are_the_same() {
        Ddpm model = DATA.model(SCHEDULE);
        NDArray x = Tensors.normal(9, 1);
        Ddpm byImage = model.predicting(Prediction.IMAGE).with((y, time) -> model.image(y, 40));
        double signal = Math.sqrt(SCHEDULE.alphaBar(40));
        double spread = Math.sqrt(1 - SCHEDULE.alphaBar(40));
        Ddpm byVelocity = model.predicting(Prediction.VELOCITY)
                .with((y, time) ->
                        model.noise(y, 40).mul(signal).sub(model.image(y, 40).mul(spread)));
        for (Ddpm other : List.of(byImage, byVelocity)) {
            assertThat(Tensors.doubles(other.noise(x, 40)))
                    .containsExactly(Tensors.doubles(model.noise(x, 40)), within(1e-5));
            assertThat(Tensors.doubles(other.image(x, 40)))
                    .containsExactly(Tensors.doubles(model.image(x, 40)), within(1e-5));
        }
    }

    @Test
    void the_last_step_adds_no_noise_and_the_others_do() {
        Ddpm model = DATA.model(SCHEDULE);
        NDArray x = Tensors.normal(5, 1);
        assertThat(model.step(x, 1)).isEqualTo(model.step(x, 1));
        assertThat(Tensors.doubles(model.step(x, 1))).containsExactly(Tensors.doubles(model.image(x, 1)), within(1e-6));
        assertThat(model.step(x, 2)).isNotEqualTo(model.step(x, 2));
    }

    @Test
    void the_network_hears_a_time_that_does_not_depend_on_the_number_of_steps() {
        List<Double> heard = new ArrayList<>();
        Ddpm model = Ddpm.of(
                (x, time) -> {
                    heard.add(Tensors.doubles(time)[0]);
                    return x;
                },
                NoiseSchedule.cosine(5));
        model.sample(2, 1);
        model.lossAt(Tensors.ones(1, 1), Tensors.ones(1).mul(2), Tensors.ones(1, 1));
        assertThat(heard).containsExactly(1000.0, 800.0, 600.0, 400.0, 200.0, 400.0);
    }

    @Test
    void a_limit_cuts_the_guess_of_the_image_while_sampling_and_not_the_loss() {
        Ddpm free = Ddpm.of((x, time) -> x.zerosLike(), SCHEDULE);
        NDArray x = Tensors.of(new double[] {-3, 0.1, 3}, 3, 1);
        assertThat(Tensors.doubles(free.limited(1).image(x, 90)))
                .containsExactly(new double[] {-1, 0.1 / signal(90), 1}, within(1e-5));
        assertThat(free.limited(1).sample(100, 1).abs().max().getFloat()).isLessThanOrEqualTo(1);
        NDArray t = Tensors.ones(3).mul(90);
        assertThat(free.limited(1).lossAt(x, t, x)).isEqualTo(free.lossAt(x, t, x));
    }

    private static double signal(int t) {
        return Math.sqrt(SCHEDULE.alphaBar(t));
    }

    @Test
    void what_does_not_fit_is_refused() {
        Ddpm model = DATA.model(NoiseSchedule.cosine(10));
        NDArray x = Tensors.ones(2, 1);
        assertThatThrownBy(() -> model.limited(0)).hasMessage("Ddpm: expected a limit above 0 but was given 0.0");
        assertThatThrownBy(() -> model.limited(Double.NaN)).hasMessageContaining("but was given NaN");
        assertThatThrownBy(() -> model.score(x, 0))
                .hasMessage("NoiseSchedule: expected a time from 1 to 10 but was given 0");
        assertThatThrownBy(() -> model.step(x, 11))
                .hasMessage("NoiseSchedule: expected a time from 1 to 10 but was given 11");
        assertThatThrownBy(() -> model.lossAt(x, Tensors.of(new double[] {1, 2.5}), x))
                .hasMessage("NoiseSchedule: expected whole times from 0 to 10 but was given 2.5");
        assertThatThrownBy(() -> model.sample())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Ddpm: expected the shape of the samples, [B, ...], but was given none");
    }

    /** Each of these would broadcast without a word. */
    @Test
    void an_answer_of_another_shape_is_refused() {
        NDArray x = Tensors.ones(2, 3);
        for (long[] shape : new long[][] {{2, 1}, {3}, {2, 2, 3}}) {
            Ddpm model = Ddpm.of((y, time) -> Tensors.ones(shape), NoiseSchedule.cosine(10));
            String message =
                    "Ddpm: expected an answer in the shape of x, (2, 3), but the network gave " + new Shape(shape);
            List<ThrowingCallable> calls = List.of(
                    () -> model.lossAt(x, Tensors.ones(2), x),
                    () -> model.noise(x, 1),
                    () -> model.image(x, 1),
                    () -> model.sample(2, 3));
            for (ThrowingCallable call : calls) {
                assertThatThrownBy(call)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(message);
            }
        }
    }
}
