package latent.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.awt.image.BufferedImage;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class ArrowsTest {
    private static final int FIRST_COLOUR = 0x0072B2;

    private static NDArray points(float... values) {
        return Tensors.of(values, values.length / 2, 2);
    }

    private static int count(BufferedImage image) {
        int count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                count += (image.getRGB(x, y) & 0xFFFFFF) == FIRST_COLOUR ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void an_arrow_is_drawn_from_its_mark_and_leaves_the_chart_before_as_it_was() {
        Chart empty = Charts.curves("x", "y").withXLimits(-1, 1).withYLimits(-1, 1);
        Chart chart = empty.withArrows("steps", points(-0.5f, 0), points(0.5f, 0));
        assertThat(empty.arrows).isEmpty();
        assertThat(chart.series.get(0).x).containsExactly(-0.5);
        assertThat(count(chart.withTitle("a title").image())).isGreaterThan(600);
    }

    @Test
    void the_head_of_a_short_arrow_is_half_as_long_as_its_shaft() {
        assertThat(Arrows.arrow(0, 0, 100, 0).getBounds2D().getHeight())
                .isCloseTo(2 * 5 * Math.sin(0.45), within(1e-6));
        assertThat(Arrows.arrow(0, 0, 2, 0).getBounds2D().getHeight()).isCloseTo(2 * Math.sin(0.45), within(1e-6));
    }

    @Test
    void ends_and_beginnings_must_be_as_many() {
        Chart chart = Charts.curves("x", "y");
        assertThatThrownBy(() -> chart.withArrows("steps", points(0, 0), points(0, 0, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("arrows: expected as many ends as beginnings, 1, but was given 2");
    }
}
