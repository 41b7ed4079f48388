package latent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class DeadLeavesTest {
    @Test
    void images_are_grey_seeded_and_each_depends_on_seed_and_number_alone() {
        Examples leaves = DeadLeaves.images(1, 6, 32);
        assertThat(leaves.x().getShape()).isEqualTo(new Shape(6, 1, 32, 32));
        assertThat(leaves.x().min().getFloat()).isBetween(0f, 0.1f);
        assertThat(leaves.x().max().getFloat()).isBetween(0.9f, 1f);
        assertThat(DeadLeaves.images(1, 3, 32).x()).isEqualTo(leaves.x().get(":3"));
        assertThat(DeadLeaves.images(2, 3, 32).x()).isNotEqualTo(leaves.x().get(":3"));
    }

    @Test
    void a_pixel_is_uniform_but_for_the_edges_that_run_through_it() {
        NDArray x = DeadLeaves.images(0, 400, 32).x();
        assertThat(x.mean().getFloat()).isCloseTo(0.5f, within(0.02f));
        float variance = x.sub(x.mean()).square().mean().getFloat();
        assertThat(variance).isBetween(0.6f / 12, 1f / 12);
    }

    @Test
    void the_contrast_between_neighbours_is_alike_at_every_scale() {
        NDArray fine = DeadLeaves.images(0, 200, 64).x();
        double first = contrast(fine);
        NDArray coarse = half(fine);
        double second = contrast(coarse);
        double third = contrast(half(coarse));
        assertThat(second / first).isBetween(0.75, 1.35);
        assertThat(third / second).isBetween(0.75, 1.35);
    }

    @Test
    void neighbours_are_closer_than_strangers() {
        NDArray x = DeadLeaves.images(0, 100, 32).x();
        double far =
                x.get(":, :, :, 16:").sub(x.get(":, :, :, :16")).square().mean().getFloat();
        assertThat(contrast(x)).isLessThan(0.6 * far);
    }

    @Test
    void the_number_of_visible_leaves_is_told_and_plausible() {
        var counts = DeadLeaves.images(0, 50, 32).truth().intColumn("leaves");
        assertThat(counts.min()).isGreaterThan(10);
        assertThat(counts.max()).isLessThan(1000);
    }

    @Test
    void too_small_a_side_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeadLeaves.images(0, 1, 3))
                .withMessage("dead leaves: expected a side of at least 4 pixels but was given 3");
    }

    private static double contrast(NDArray x) {
        return x.get(":, :, :, 1:").sub(x.get(":, :, :, :-1")).square().mean().getFloat();
    }

    private static NDArray half(NDArray x) {
        long[] s = x.getShape().getShape();
        return x.reshape(s[0], s[2] / 2, 2, s[3] / 2, 2)
                .mean(new int[] {4})
                .mean(new int[] {2})
                .reshape(s[0], 1, s[2] / 2, s[3] / 2);
    }
}
