package latent.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import latent.models.LinearGaussian;
import latent.models.Vae;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The estimate of a wrong encoder beside the likelihood in closed form. */
class LikelihoodEstimateTest {
    private static final int IMAGES = 500;

    private final Vae vae = LinearGaussian.model(0.3, 0.5);
    private NDArray x;
    private double[] exact;

    @BeforeEach
    void draw() {
        Seeds.set(6);
        x = LinearGaussian.marginal().sample(IMAGES);
        exact = Tensors.doubles(LinearGaussian.marginal().logProb(x));
    }

    private double exactMean() {
        double sum = 0;
        for (double value : exact) {
            sum += value;
        }
        return sum / IMAGES;
    }

    @Test
    void it_meets_the_closed_form_within_its_error() {
        LikelihoodEstimate estimate = LikelihoodEstimate.of(vae::logWeights, x, 1000);
        assertThat(estimate.value()).isCloseTo(exactMean(), within(0.01));
        double truth = -LinearGaussian.marginal().entropy(); // the mean over all x
        assertThat(estimate.value()).isCloseTo(truth, within(4 * estimate.standardError()));
        double squares = 0;
        for (double value : exact) {
            squares += Math.pow(value - exactMean(), 2);
        }
        double error = Math.sqrt(squares / (IMAGES - 1) / IMAGES);
        assertThat(estimate.standardError()).isCloseTo(error, within(0.05 * error));
        assertThat(estimate.images()).isEqualTo(IMAGES);
        assertThat(estimate.draws()).isEqualTo(1000);
    }

    @Test
    void few_draws_lie_below_and_the_true_posterior_needs_only_one() {
        double few = LikelihoodEstimate.of(vae::logWeights, x, 2).value();
        assertThat(few).isLessThan(exactMean() - 0.1);
        double one =
                LikelihoodEstimate.of(LinearGaussian.exact()::logWeights, x, 1).value();
        assertThat(one).isCloseTo(exactMean(), within(1e-5));
    }

    @Test
    void pieces_of_images_and_of_draws_give_the_same_and_keep_their_size() {
        AtomicInteger calls = new AtomicInteger();
        LikelihoodEstimate.LogWeights counted = (images, k) -> {
            calls.incrementAndGet();
            assertThat(k * images.getShape().get(0)).isLessThanOrEqualTo(150);
            return vae.logWeights(images, k);
        };
        double wholeImages = LikelihoodEstimate.of(counted, x, 70, 150).value();
        assertThat(calls).hasValue(IMAGES / 2);
        NDArray first = x.get("0:50");
        double[] pieces = LikelihoodEstimate.perImage(counted, first, 400, 150).toDoubleArray();
        assertThat(calls).hasValue(IMAGES / 2 + 3 * 50);
        assertThat(wholeImages).isCloseTo(exactMean(), within(0.05));
        for (int i = 0; i < 50; i++) {
            assertThat(pieces[i]).isCloseTo(exact[i], within(0.4));
        }
    }

    /** A model with weights 1, 2, ... in the order of the draws: every weight counts once. */
    @Test
    void the_mean_of_the_weights_is_exact_whatever_the_pieces() {
        AtomicInteger next = new AtomicInteger();
        LikelihoodEstimate.LogWeights rising = (images, k) -> {
            double[] logs = new double[k];
            for (int i = 0; i < k; i++) {
                logs[i] = Math.log(next.incrementAndGet());
            }
            return Tensors.of(logs, k, 1);
        };
        double[] mean = LikelihoodEstimate.perImage(rising, x.get("0:1"), 10, 3).toDoubleArray();
        assertThat(mean).containsExactly(new double[] {Math.log(5.5)}, within(1e-6));
    }

    @Test
    void nothing_is_left_behind() {
        int before = Tensors.manager().getManagedArrays().size();
        LikelihoodEstimate.of(vae::logWeights, x, 10, 20);
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before);
    }

    @Test
    void an_interrupt_ends_it() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> LikelihoodEstimate.of(vae::logWeights, x, 10))
                .isInstanceOf(CancellationException.class)
                .hasMessage("LikelihoodEstimate: interrupted after 0 of 500 images");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void what_does_not_fit_is_refused() {
        assertThatThrownBy(() -> LikelihoodEstimate.of((images, k) -> images, x, 10))
                .hasMessage("LikelihoodEstimate: expected log weights [10, 409] but was given (409, 4)");
        assertThatThrownBy(() -> LikelihoodEstimate.of(vae::logWeights, x.get("0"), 10))
                .hasMessage("LikelihoodEstimate: expected images [N, ...] but was given (4)");
        assertThatThrownBy(() -> LikelihoodEstimate.of(vae::logWeights, x, 0))
                .hasMessageContaining("at least one draw and a chunk of at least 1 but was given 0 and 4096");
    }
}
