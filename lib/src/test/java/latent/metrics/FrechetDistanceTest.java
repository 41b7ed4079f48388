package latent.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import latent.tensor.LinearAlgebra;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrechetDistanceTest {
    @BeforeEach
    void seed() {
        Seeds.set(4);
    }

    private static NDArray diagonal(double... variances) {
        return Tensors.manager().eye(variances.length).mul(Tensors.of(variances));
    }

    private static NDArray rotation(int size) {
        return LinearAlgebra.qr(Tensors.normal(size, size).toType(DataType.FLOAT64, false))
                .get(0);
    }

    @Test
    void gaussians_with_known_moments() {
        NDArray zero = Tensors.zeros(3);
        NDArray mean = Tensors.of(new float[] {1, 2, 2});
        NDArray unit = diagonal(1, 1, 1);
        assertThat(FrechetDistance.ofGaussians(zero, unit, mean, unit)).isCloseTo(9, within(1e-12));
        // of covariances with common axes: the sum of (s - t)^2 of the deviations
        double squares = Math.pow(3 - 1, 2) + Math.pow(0.5 - 1, 2) + 1;
        assertThat(FrechetDistance.ofGaussians(mean, diagonal(9, 0.25, 0), mean, unit))
                .isCloseTo(squares, within(1e-12));
    }

    @Test
    void covariances_whose_axes_differ() {
        double angle = 0.6;
        double tilted = Math.cos(angle) * Math.cos(angle);
        NDArray flat = diagonal(4, 0); // all along the first axis
        double[] turned = {tilted, Math.sin(2 * angle) / 2, Math.sin(2 * angle) / 2, 1 - tilted};
        NDArray other = Tensors.manager().create(turned, flat.getShape()); // all at that angle, deviation 1
        double exact = 4 + 1 - 2 * 2 * Math.cos(angle); // the root of A B has one eigenvalue, 2 cos
        NDArray zero = Tensors.zeros(2);
        assertThat(FrechetDistance.ofGaussians(zero, flat, zero, other)).isCloseTo(exact, within(1e-9));
        assertThat(FrechetDistance.ofGaussians(zero, other, zero, flat)).isCloseTo(exact, within(1e-9));
    }

    @Test
    void of_sets_it_is_that_of_their_means_and_covariances() {
        NDArray a = Tensors.of(new float[] {0, 0, 2, 0, 0, 4, 2, 4}, 4, 2); // variances 4/3 and 16/3
        NDArray b = a.mul(3).add(5);
        double[] means = {1, 2};
        double apart = Math.pow(2 * means[0] + 5, 2) + Math.pow(2 * means[1] + 5, 2);
        double spread = 4 * (4.0 / 3 + 16.0 / 3); // the deviations are three times as large
        assertThat(FrechetDistance.of(a, b)).isCloseTo(apart + spread, within(1e-9));
    }

    @Test
    void equal_sets_have_none_and_the_order_of_the_two_does_not_matter() {
        NDArray a = Tensors.normal(300, 20);
        NDArray b = Tensors.normal(200, 20).mul(1.5).add(0.3);
        assertThat(FrechetDistance.of(a, a)).isCloseTo(0, within(1e-10));
        assertThat(FrechetDistance.of(a, a.flip(0))).isCloseTo(0, within(1e-10));
        double distance = FrechetDistance.of(a, b);
        assertThat(FrechetDistance.of(b, a)).isCloseTo(distance, within(1e-10));
        NDArray turn = rotation(20);
        NDArray turnedA = a.toType(DataType.FLOAT64, false).matMul(turn);
        NDArray turnedB = b.toType(DataType.FLOAT64, false).matMul(turn);
        assertThat(FrechetDistance.of(turnedA, turnedB)).isCloseTo(distance, within(1e-9));
    }

    @Test
    void fewer_examples_than_features_are_no_trouble() {
        NDArray few = Tensors.normal(10, 64);
        NDArray other = Tensors.normal(12, 64);
        assertThat(FrechetDistance.of(few, few)).isCloseTo(0, within(1e-9));
        double distance = FrechetDistance.of(few, other);
        assertThat(distance).isFinite().isPositive();
        assertThat(FrechetDistance.of(other, few)).isCloseTo(distance, within(1e-9));
        assertThat(FrechetDistance.of(Tensors.ones(2, 5), Tensors.zeros(3, 5))).isCloseTo(5, within(1e-12));
    }

    /** To first order in 1 / N the means give 2 F / N and the covariances F (F + 1) / (2 N) for two standard normal sets. */
    @Test
    void the_distance_of_two_sets_of_one_law_falls_like_1_over_their_number() {
        int features = 16;
        double law = 2 * features + features * (features + 1) / 2.0;
        for (int n : new int[] {250, 500, 1000, 2000}) {
            double mean = 0;
            for (int repeat = 0; repeat < 6; repeat++) {
                mean += FrechetDistance.of(Tensors.normal(n, features), Tensors.normal(n, features)) / 6;
            }
            assertThat(mean * n).isCloseTo(law, within(0.12 * law));
        }
    }

    @Test
    void extrapolation_takes_most_of_that_away() {
        NDArray reference = Tensors.normal(40_000, 16);
        NDArray samples = Tensors.normal(1000, 16);
        double plain = FrechetDistance.of(reference, samples);
        double further = FrechetDistance.extrapolated(reference, samples, 1);
        assertThat(plain).isBetween(0.06, 0.12);
        assertThat(Math.abs(further)).isLessThan(plain / 4);
        assertThat(FrechetDistance.extrapolated(reference, samples, 1)).isEqualTo(further);
        double moved = FrechetDistance.extrapolated(reference, samples.add(1), 1);
        assertThat(moved)
                .isCloseTo(
                        16, within(1.0)); // the mean of 1,000 samples has a deviation of 0.25 in it, of 100 three times
        // that
    }

    @Test
    void other_shapes_single_examples_and_nan_are_refused() {
        NDArray a = Tensors.zeros(4, 3);
        assertThatThrownBy(() -> FrechetDistance.of(a, Tensors.zeros(4, 2)))
                .hasMessage("FrechetDistance: expected features [N, F] and [M, F] of at least two examples but was "
                        + "given (4, 3) and (4, 2)");
        assertThatThrownBy(() -> FrechetDistance.of(a, Tensors.zeros(1, 3))).hasMessageContaining("two examples");
        assertThatThrownBy(() -> FrechetDistance.of(a, a.add(Float.NaN))).hasMessageContaining("finite");
        assertThatThrownBy(() -> FrechetDistance.extrapolated(a, a, 1))
                .hasMessage("FrechetDistance: expected at least 20 samples but was given 4");
    }

    @Test
    void nothing_is_left_behind() {
        NDArray a = Tensors.normal(30, 4);
        int before = Tensors.manager().getManagedArrays().size();
        FrechetDistance.of(a, a);
        FrechetDistance.extrapolated(a, a, 1);
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before);
    }
}
