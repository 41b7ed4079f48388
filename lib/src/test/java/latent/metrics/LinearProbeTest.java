package latent.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import latent.data.DrawnDigits;
import latent.data.Images;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class LinearProbeTest {
    private static final NDArray LABELS = Tensors.ofLongs(new long[] {0, 0, 1, 1});
    private static final NDArray LINE = Tensors.of(new double[] {-2, -1, 1, 2}, 4, 1);

    @Test
    void classes_that_a_line_separates_are_read_without_error() {
        LinearProbe probe = LinearProbe.fit(LINE, LABELS, 1e-3);
        assertThat(probe.error(LINE, LABELS)).isZero();
        assertThat(probe.error(LINE, Tensors.ofLongs(new long[] {0, 0, 1, 0}))).isEqualTo(0.25);
        assertThat(probe.predict(LINE).toLongArray()).containsExactly(0, 0, 1, 1);
    }

    @Test
    void the_slope_says_how_far_the_minimum_is() {
        LinearProbe zero = new LinearProbe(Tensors.zeros(2, 1), Tensors.zeros(2));
        assertThat(zero.slope(LINE, LABELS, 1e-3))
                .isCloseTo(0.75, within(1e-6)); // |mean of (p - onehot) x| = (2 + 1 + 1 + 2) / 2 / 4
        assertThat(LinearProbe.fit(LINE, LABELS, 1e-3).slope(LINE, LABELS, 1e-3))
                .isLessThan(2e-5);
    }

    @Test
    void classes_that_the_features_do_not_show_leave_the_shares_of_the_labels() {
        LinearProbe probe = LinearProbe.fit(Tensors.zeros(4, 1), Tensors.ofLongs(new long[] {0, 1, 1, 1}), 1e-3);
        double[] logits = Tensors.doubles(probe.logits(Tensors.zeros(1, 1)));
        assertThat(logits[1] - logits[0]).isCloseTo(Math.log(3), within(1e-3)); // log(0.75 / 0.25)
    }

    @Test
    void the_start_does_not_change_the_minimum() {
        Seeds.set(1);
        NDArray features = Tensors.normal(60, 3);
        NDArray labels = features.argMax(1);
        LinearProbe fromZero = LinearProbe.fit(features, labels, 0.01);
        LinearProbe far =
                LinearProbe.fit(features, labels, 0.01, new LinearProbe(Tensors.normal(3, 3), Tensors.normal(3)));
        NDArray difference = far.weight().sub(fromZero.weight()).abs().max();
        assertThat((double) difference.getFloat()).isLessThan(2e-4 / 0.01);
    }

    @Test
    void digits_are_read_from_their_pixels_by_blocks_as_well_as_at_once_and_nothing_stays_behind() {
        Images digits = DrawnDigits.images(1, 6000, 1000).flat();
        int before = Tensors.manager().getManagedArrays().size();
        double error = Tensors.tidy(() -> {
            LinearProbe probe = LinearProbe.fit(digits.train(), digits.trainLabels(), 1e-3);
            NDArray wrong = probe.predict(digits.train()).neq(digits.trainLabels());
            double atOnce = wrong.countNonzero().getLong() / 6000.0;
            assertThat(probe.error(digits.train(), digits.trainLabels())).isEqualTo(atOnce);
            return probe.error(digits.test(), digits.testLabels());
        });
        assertThat(error).isLessThan(0.5);
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before);
    }

    @Test
    void of_each_fit_only_its_weight_and_bias_stay() {
        int before = Tensors.manager().getManagedArrays().size();
        LinearProbe probe = LinearProbe.fit(LINE, LABELS, 0.1);
        LinearProbe next = LinearProbe.fit(LINE, LABELS, 0.2, probe);
        next.error(LINE, LABELS);
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before + 4);
    }

    @Test
    void a_start_of_another_size_and_features_that_are_no_numbers_are_refused() {
        LinearProbe two = LinearProbe.fit(LINE, LABELS, 0.1);
        assertThatThrownBy(() -> LinearProbe.fit(LINE, Tensors.ofLongs(new long[] {0, 1, 2, 1}), 0.1, two))
                .hasMessage("LinearProbe: expected features [N, 1] of at most 2 classes, as the start has them, "
                        + "but was given (4, 1) of 3");
        assertThatThrownBy(() -> LinearProbe.fit(Tensors.zeros(4, 2), LABELS, 0.1, two))
                .hasMessageContaining("was given (4, 2) of 2");
        assertThatThrownBy(() -> LinearProbe.fit(LINE.div(0), LABELS, 0.1)).hasMessageContaining("finite numbers");
    }

    @Test
    void what_cannot_be_fitted_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> LinearProbe.fit(LINE, LABELS, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("LinearProbe: expected a decay above 0, so that there is one minimum, but was given 0.0");
        assertThatThrownBy(() -> LinearProbe.fit(LINE, Tensors.ofLongs(new long[] {0, 1}), 1))
                .hasMessage("LinearProbe: expected features [N, D] and labels [N] but was given (4, 1) and (2)");
        assertThatThrownBy(() -> LinearProbe.fit(LINE, Tensors.ofLongs(new long[] {0, -1, 1, 1}), 1))
                .hasMessageContaining("labels from 0");
    }
}
