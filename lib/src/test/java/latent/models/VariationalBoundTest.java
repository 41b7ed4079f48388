package latent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import latent.models.GaussianData.Line;
import latent.prob.Estimate;
import latent.prob.Gaussian;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariationalBoundTest {
    private static final NoiseSchedule SCHEDULE = NoiseSchedule.cosine(100);
    private static final GaussianData DATA = new GaussianData(0, 0.25);
    private static final VariationalBound BOUND = VariationalBound.of(DATA.model(SCHEDULE));

    @BeforeEach
    void seed() {
        Seeds.set(1);
    }

    private static NDArray grayValues(NDArray x) {
        return x.add(1).mul(127.5).round().clip(0, 255).div(127.5).sub(1);
    }

    @Test
    void the_prior_term_is_the_divergence_of_two_gaussians_in_bits_a_number() {
        NoiseSchedule schedule = NoiseSchedule.of(0.3, 0.5);
        NDArray x0 = Tensors.uniform(4, 2, 3).mul(2).sub(1);
        double abar = 0.7 * 0.5;
        NDArray mean = x0.reshape(4, 6).mul(Math.sqrt(abar));
        NDArray kl = new Gaussian(mean, mean.zerosLike().add(Math.log(1 - abar))).klToStandardNormal(); // [4]
        NDArray found = VariationalBound.of(DATA.model(schedule)).prior(x0);
        assertThat(Tensors.doubles(found)).containsExactly(Tensors.doubles(kl.div(6 * Math.log(2))), within(1e-6));
    }

    /** In nats half of snr(t - 1) - snr(t), times the squared error of the image (Kingma et al. 2021, eq. 13 to 14). */
    @Test
    void a_term_is_the_loss_of_signal_times_the_error_of_the_image() {
        double x0 = 0.4;
        for (int t : new int[] {2, 10, 50, 99}) {
            double abar = SCHEDULE.alphaBar(t);
            Line image = DATA.image(SCHEDULE, t);
            double bias = image.slope() * Math.sqrt(abar) * x0 + image.shift() - x0;
            double error = bias * bias + image.slope() * image.slope() * (1 - abar);
            double expected = (SCHEDULE.snr(t - 1) - SCHEDULE.snr(t)) / 2 * error / Math.log(2);
            NDArray found = BOUND.term(Tensors.ones(20_000, 1).mul(x0), t);
            assertThat(Math.abs(Estimate.of(found).zScore(expected)))
                    .as("t = %d", t)
                    .isLessThan(4);
        }
    }

    /** A network that sees the same image whatever it is shown. */
    private static VariationalBound always(double image, double beta) {
        Ddpm model = Ddpm.of((x, time) -> x.zerosLike().add(image), NoiseSchedule.of(beta, 0.5));
        return VariationalBound.of(model.predicting(Prediction.IMAGE));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.995, 0.3, 1})
    void the_probabilities_of_all_gray_values_sum_to_one(double image) {
        NDArray all = Tensors.range(-1, 1, 256).reshape(256, 1);
        for (double beta : new double[] {1e-4, 0.01, 0.5}) {
            double[] bits = Tensors.doubles(always(image, beta).decoder(all));
            double sum = Arrays.stream(bits).map(b -> Math.pow(2, -b)).sum();
            assertThat(sum).isCloseTo(1, within(1e-5));
        }
    }

    /** Of a normal density with deviation 1 / 255 a gray value has the middle deviation to both sides, 0.682689; white all above its lower edge. */
    @Test
    void a_gray_value_gets_the_part_of_the_density_around_it() {
        VariationalBound bound = always(1, 1.0 / 255 / 255);
        NDArray x0 = Tensors.of(new double[] {1, 253.0 / 255, -1}, 3, 1);
        double white = (1 + 0.6826894921) / 2;
        double next = 0.1573053559; // between one and three deviations
        double least = 1e-12;
        double[] expected = {bits(white), bits(next), bits(least)};
        assertThat(Tensors.doubles(bound.decoder(x0))).containsExactly(expected, within(1e-3));
        double middle = Tensors.doubles(
                always(1.0 / 255, 1.0 / 255 / 255).decoder(Tensors.ones(1, 1).div(255)))[0];
        assertThat(middle).isCloseTo(bits(0.6826894921), within(1e-4));
    }

    private static double bits(double probability) {
        return -Math.log(probability) / Math.log(2);
    }

    /** What the best network needs in nats, where the noise at t = 1 is some gray values wide: the three parts with the smallest squared errors of the image. */
    private static double closedForm() {
        double abar = SCHEDULE.alphaBar(100);
        double prior = (abar * DATA.variance() - abar - Math.log(1 - abar)) / 2;
        double beta = SCHEDULE.beta(1);
        double decoder = -Math.log(1 / Math.sqrt(2 * Math.PI * beta) / 127.5) + smallestError(1) / beta / 2;
        double terms = 0;
        for (int t = 2; t <= 100; t++) {
            terms += (SCHEDULE.snr(t - 1) - SCHEDULE.snr(t)) / 2 * smallestError(t);
        }
        return prior + terms + decoder;
    }

    /** The variance of x_0 when x_t is known. */
    private static double smallestError(int t) {
        return 1 / (1 / DATA.variance() + SCHEDULE.snr(t));
    }

    /** The entropy of the data is log2(s sqrt(2 pi e)) bits and log2(255 / 2) for the gray values; a hundred steps cost about one bit. */
    @Test
    void the_whole_bound_of_the_best_network_has_its_closed_form_above_the_entropy() {
        double entropy = Math.log(DATA.deviation() * Math.sqrt(2 * Math.PI * Math.E) * 127.5) / Math.log(2);
        double expected = closedForm() / Math.log(2);
        Estimate all = Estimate.of(BOUND.bitsPerDimension(grayValues(DATA.sample(20_000, 1)), 99, 1));
        assertThat(all.value()).isCloseTo(expected, within(4 * all.standardError() + 0.01));
        assertThat(expected).isBetween(entropy + 0.5, entropy + 1.5);
    }

    @Test
    void a_few_times_say_the_same_on_average() {
        NDArray x0 = grayValues(DATA.sample(500, 1));
        double[] few = new double[40];
        double[] all = new double[20];
        for (int i = 0; i < few.length; i++) {
            few[i] = mean(BOUND.bitsPerDimension(x0, 10, i));
        }
        for (int i = 0; i < all.length; i++) {
            all[i] = mean(BOUND.bitsPerDimension(x0, 99, i));
        }
        Estimate a = Estimate.of(few);
        Estimate b = Estimate.of(all);
        assertThat(Math.abs(a.value() - b.value())).isLessThan(4 * Math.hypot(a.standardError(), b.standardError()));
        assertThat(b.standardError()).isLessThan(a.standardError());
    }

    private static double mean(NDArray x) {
        return Tensors.doubles(x.mean())[0];
    }

    /** The network is asked once at time 1, then once for each visited time. */
    @Test
    void an_interrupt_stops_after_the_term_and_leaves_nothing_behind() {
        int[] asked = {0};
        VariationalBound bound = VariationalBound.of(Ddpm.of(
                (x, time) -> {
                    if (++asked[0] == 3) {
                        Thread.currentThread().interrupt();
                    }
                    return x;
                },
                SCHEDULE));
        NDArray x0 = Tensors.ones(2, 1);
        int arrays = Tensors.manager().getManagedArrays().size();
        assertThatThrownBy(() -> bound.bitsPerDimension(x0, 10, 1))
                .isInstanceOf(CancellationException.class)
                .hasMessage("VariationalBound: stopped after 2 of 10 times");
        assertThat(Thread.interrupted()).isFalse();
        assertThat(asked[0]).isEqualTo(3);
        assertThat(Tensors.manager().getManagedArrays()).hasSize(arrays);
    }

    @Test
    void what_does_not_fit_is_refused() {
        NDArray x0 = Tensors.ones(2, 1);
        assertThatThrownBy(() -> BOUND.term(x0, 1))
                .hasMessage("VariationalBound: expected t from 2 to 100 but was given 1");
        assertThatThrownBy(() -> VariationalBound.of(DATA.model(NoiseSchedule.cosine(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("VariationalBound: expected a schedule of at least two steps but was given one");
        assertThatThrownBy(() -> BOUND.term(x0, 101)).hasMessageContaining("to 100 but was given 101");
        assertThatThrownBy(() -> BOUND.bitsPerDimension(x0, 100, 1))
                .hasMessage("VariationalBound: expected from 1 to 99 times but was given 100");
        assertThatThrownBy(() -> BOUND.bitsPerDimension(x0, 0, 1)).hasMessageContaining("but was given 0");
    }
}
