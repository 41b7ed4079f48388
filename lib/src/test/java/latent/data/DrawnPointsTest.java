package latent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class DrawnPointsTest {
    private static final int N = 20_000;

    private static float mean(NDArray x) {
        return x.mean().getFloat();
    }

    @Test
    void every_set_is_float32_seeded_and_a_function_of_its_seed() {
        assertThat(DrawnPoints.ring(1, 50).x())
                .isEqualTo(DrawnPoints.ring(1, 50).x());
        assertThat(DrawnPoints.ring(1, 50).x())
                .isNotEqualTo(DrawnPoints.ring(2, 50).x());
        assertThat(DrawnPoints.swissRoll(1, 50).x())
                .isEqualTo(DrawnPoints.swissRoll(1, 50).x());
        assertThat(DrawnPoints.swissRoll3d(1, 50).x().getShape()).isEqualTo(new Shape(50, 3));
        assertThat(DrawnMixture.ring8().sample(1, 50).x())
                .isEqualTo(DrawnMixture.ring8().sample(1, 50).x());
        assertThat(DrawnBumps.sample(1, 50).x())
                .isNotEqualTo(DrawnBumps.sample(2, 50).x());
        assertThat(DrawnBumps.sample(1, 50).x().getDataType()).isEqualTo(DataType.FLOAT32);
    }

    @Test
    void the_radius_of_the_ring_has_the_mean_and_variance_of_the_formula() {
        Examples ring = DrawnPoints.ring(0, N);
        NDArray radius = ring.x().square().sum(new int[] {1}).sqrt();
        assertThat(radius.min().getFloat()).isGreaterThanOrEqualTo(1);
        double mean = 1 + Math.sqrt(Math.PI / 8);
        double variance = (2 - Math.PI / 2) / 4;
        assertThat(mean(radius)).isCloseTo((float) mean, within(0.01f));
        assertThat(mean(radius.sub(mean).square())).isCloseTo((float) variance, within(0.005f));
        assertThat(mean(ring.x().get(":, 0").mul(ring.x().get(":, 1")))).isCloseTo(0, within(0.04f));
    }

    @Test
    void the_ring_follows_from_its_hidden_parameters() {
        Examples ring = DrawnPoints.ring(3, 100);
        NDArray z = ring.values("z1").stack(ring.values("z2"), 1); // [N, 2]
        NDArray length = z.square().sum(new int[] {1}, true).sqrt();
        assertThat(ring.x().sub(z.div(2).add(z.div(length))).abs().max().getFloat())
                .isLessThan(1e-5f);
    }

    @Test
    void the_swiss_roll_has_its_noise_around_the_curve_and_ten_equal_parts() {
        Examples roll = DrawnPoints.swissRoll(0, N);
        NDArray t = roll.values("t");
        NDArray noise =
                roll.x().sub(t.cos().stack(t.sin(), 1).mul(t.expandDims(1)).div(7.5));
        assertThat(Math.sqrt(mean(noise.square()))).isCloseTo(0.25 / 7.5, within(0.0006));
        NDArray shares = roll.labels("tenth").oneHot(10).mean(new int[] {0});
        assertThat(shares.sub(0.1).abs().max().getFloat()).isLessThan(0.01f);
        assertThat(mean(t)).isCloseTo((float) (3 * Math.PI), within(0.1f));
    }

    @Test
    void the_roll_in_space_is_a_sheet_without_noise() {
        Examples roll = DrawnPoints.swissRoll3d(0, 500);
        NDArray t = roll.values("t");
        NDArray around = roll.x().get(":, 0").square().add(roll.x().get(":, 2").square());
        assertThat(around.sqrt().sub(t).abs().max().getFloat()).isLessThan(1e-4f);
        assertThat(roll.x().get(":, 1")).isEqualTo(roll.values("height"));
    }

    @Test
    void the_mixtures_have_the_published_centres_and_their_closed_form_moments() {
        moments(DrawnMixture.ring8(), 8, 0.5);
        moments(DrawnMixture.grid25(), 25, 8);
        assertThat(DrawnMixture.ring8().deviation()).isEqualTo(0.01);
        assertThat(DrawnMixture.grid25().deviation()).isEqualTo(0.05);
    }

    private static void moments(DrawnMixture mixture, int modes, double spread) {
        Examples sample = mixture.sample(0, N);
        assertThat(mixture.centres().getShape()).isEqualTo(new Shape(modes, 2));
        NDArray covariance = sample.x().transpose().matMul(sample.x()).div(N);
        double variance = spread + mixture.deviation() * mixture.deviation();
        NDArray expected = Tensors.manager().eye(2).mul(variance);
        assertThat(sample.x().mean(new int[] {0}).abs().max().getFloat())
                .isLessThan((float) (4 * Math.sqrt(variance / N)));
        assertThat(covariance.sub(expected).abs().max().getFloat()).isLessThan((float) (0.03 * variance));
        NDArray fromCentre = sample.x().sub(mixture.centres().get(sample.labels("mode")));
        assertThat(Math.sqrt(mean(fromCentre.square())))
                .isCloseTo(mixture.deviation(), within(0.02 * mixture.deviation()));
        NDArray shares = sample.labels("mode").oneHot(modes).mean(new int[] {0});
        double deviation = Math.sqrt((1.0 / modes) * (1 - 1.0 / modes) / N);
        assertThat(shares.sub(1.0 / modes).abs().max().getFloat()).isLessThan((float) (5 * deviation));
    }

    @Test
    void a_mixture_of_ones_own_takes_any_dimension_and_refuses_a_mix_of_dimensions() {
        DrawnMixture mixture = DrawnMixture.of(0.5, new double[] {1, 2, 3}, new double[] {4, 5, 6});
        assertThat(mixture.sample(0, 7).x().getShape()).isEqualTo(new Shape(7, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrawnMixture.of(1, new double[] {1, 2}, new double[] {1}))
                .withMessage("mixture: expected centres of 2 coordinates but was given one of 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrawnMixture.of(0, new double[] {1}))
                .withMessageContaining("above 0 but was given 1 centres and 0.0");
    }

    @Test
    void a_bump_stands_where_its_parameter_says() {
        Examples bumps = DrawnBumps.sample(0, 300);
        NDArray centres = bumps.values("centre");
        NDArray places = Tensors.manager()
                .arange(DrawnBumps.LENGTH)
                .toType(DataType.FLOAT32, false)
                .add(0.5)
                .div(DrawnBumps.LENGTH);
        NDArray highest = places.get(bumps.x().argMax(1));
        assertThat(highest.sub(centres).abs().max().getFloat()).isLessThanOrEqualTo(0.5001f / DrawnBumps.LENGTH);
        assertThat(bumps.x().max().getFloat()).isLessThanOrEqualTo(1);
        assertThat(centres.min().getFloat()).isGreaterThanOrEqualTo(0.1f);
        float area = (float) (DrawnBumps.WIDTH * Math.sqrt(2 * Math.PI));
        assertThat(Tensors.of(DrawnBumps.bump(0.5)).mean().getFloat()).isCloseTo(area, within(1e-5f));
    }

    @Test
    void an_empty_set_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrawnPoints.ring(0, 0))
                .withMessage("ring: expected at least one example but was given 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrawnBumps.sample(0, -1))
                .withMessageContaining("bumps");
    }
}
