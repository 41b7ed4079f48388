package latent.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.stream.IntStream;
import latent.data.DrawnMixture;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class ModeCoverageTest {
    private static final DrawnMixture RING = DrawnMixture.ring8();

    private static ModeCoverage ofRing(NDArray samples) {
        return ModeCoverage.of(samples, RING.centres(), RING.deviation());
    }

    private static NDArray atCentres(int... modes) {
        float[] centres = RING.centres().toFloatArray();
        double[] points = IntStream.range(0, 2 * modes.length)
                .mapToDouble(i -> centres[2 * modes[i / 2] + i % 2])
                .toArray();
        return Tensors.of(points, modes.length, 2);
    }

    @Test
    void all_samples_at_one_of_eight_modes_are_log_8_away() {
        ModeCoverage coverage = ofRing(atCentres(3, 3, 3));
        assertThat(coverage.modes()).isEqualTo(1);
        assertThat(coverage.highQuality()).isEqualTo(1);
        assertThat(coverage.reverseKl()).isCloseTo(Math.log(8), within(1e-12));
    }

    @Test
    void equally_many_at_every_mode_are_no_distance_away() {
        ModeCoverage coverage = ofRing(atCentres(0, 1, 2, 3, 4, 5, 6, 7, 7, 6, 5, 4, 3, 2, 1, 0));
        assertThat(coverage).isEqualTo(new ModeCoverage(8, 1, 0));
        assertThat(ofRing(atCentres(0, 2)).reverseKl()).isCloseTo(Math.log(4), within(1e-12));
    }

    @Test
    void the_bound_of_quality_is_three_deviations_from_the_nearest_centre_in_any_direction() {
        NDArray centres = Tensors.of(new double[] {0, 0, 10, 0}, 2, 2);
        double near = 3 * Math.sqrt(0.5) - 0.01; // of both coordinates, within 3 altogether
        NDArray samples = Tensors.of(new double[] {near, near, 2.9, 2.9, 2.99, 0, 3.01, 0, 10, 3.01}, 5, 2);
        ModeCoverage coverage = ModeCoverage.of(samples, centres, 1);
        assertThat(coverage.highQuality()).isEqualTo(0.4);
        assertThat(coverage.modes()).isEqualTo(1); // the sample nearest to the second is too far away
        double kl = 0.8 * Math.log(1.6) + 0.2 * Math.log(0.4); // but counts for the shares
        assertThat(coverage.reverseKl()).isCloseTo(kl, within(1e-12));
        assertThat(ModeCoverage.of(samples, centres, 2).modes()).isEqualTo(2);
    }

    @Test
    void real_samples_have_the_quality_and_the_divergence_that_theory_says() {
        int n = 20_000;
        for (DrawnMixture mixture : new DrawnMixture[] {RING, DrawnMixture.grid25()}) {
            int k = (int) mixture.centres().getShape().get(0);
            ModeCoverage coverage = ModeCoverage.of(mixture.sample(1, n).x(), mixture.centres(), mixture.deviation());
            assertThat(coverage.modes()).isEqualTo(k);
            assertThat(coverage.highQuality()).isCloseTo(1 - Math.exp(-4.5), within(0.003));
            double expected = (k - 1) / (2.0 * n); // half of chi squared with K - 1 degrees of freedom, over N
            assertThat(coverage.reverseKl()).isBetween(0.2 * expected, 2.5 * expected);
        }
    }

    @Test
    void classes_are_counted_once_each() {
        ModeCoverage coverage = ModeCoverage.ofClasses(new long[] {999, 0, 999, 5}, 1000);
        assertThat(coverage.modes()).isEqualTo(3);
        assertThat(coverage.highQuality()).isNaN();
        double kl = 0.5 * Math.log(500) + 0.5 * Math.log(250);
        assertThat(coverage.reverseKl()).isCloseTo(kl, within(1e-12));
        assertThat(ModeCoverage.ofClasses(Tensors.ofLongs(new long[] {999, 0, 999, 5}), 1000))
                .isEqualTo(coverage);
        long[] each = IntStream.range(0, 3000).mapToLong(i -> i % 1000).toArray();
        assertThat(ModeCoverage.ofClasses(each, 1000).reverseKl()).isCloseTo(0, within(1e-12));
    }

    @Test
    void other_shapes_nan_and_classes_out_of_range_are_refused() {
        NDArray centres = RING.centres();
        assertThatThrownBy(() -> ModeCoverage.of(Tensors.zeros(4, 3), centres, 0.01))
                .hasMessage("ModeCoverage: expected samples [N, D], centres [K, D] and a deviation above 0 but was "
                        + "given (4, 3), (8, 2) and 0.01");
        assertThatThrownBy(() -> ModeCoverage.of(Tensors.zeros(4, 2), centres, 0))
                .hasMessageContaining("and 0.0");
        assertThatThrownBy(() -> ofRing(Tensors.of(new float[] {Float.NaN, 0}, 1, 2)))
                .hasMessageContaining("ModeCoverage, samples: expected finite numbers");
        assertThatThrownBy(() -> ModeCoverage.ofClasses(new long[] {1000}, 1000))
                .hasMessage("ModeCoverage: expected classes from 0 to 999 but was given 1000");
        assertThatThrownBy(() -> ModeCoverage.ofClasses(new long[0], 10)).hasMessageContaining("given none");
        assertThatThrownBy(() -> ModeCoverage.ofClasses(Tensors.zeros(3), 10)).hasMessageContaining("whole numbers");
    }

    @Test
    void nothing_is_left_behind() {
        NDArray samples = RING.sample(1, 50).x();
        NDArray centres = RING.centres();
        int before = Tensors.manager().getManagedArrays().size();
        ModeCoverage.of(samples, centres, 0.01);
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before);
    }
}
