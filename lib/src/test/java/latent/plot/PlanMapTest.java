package latent.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanMapTest {
    private static final double[] FROM = {2, 1};
    private static final double[] TO = {0, 3};
    private static final double[][] MASS = {{0, 2}, {0, 1}};

    private static long pixels(PlanMap map, int rgb) {
        BufferedImage image = map.image();
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(i -> (image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFFFFFF) == rgb)
                .count();
    }

    @Test
    void heaps_are_as_large_as_what_lies_there() {
        PlanMap map = PlanMap.of(FROM, TO, MASS);
        double left = pixels(map, Palette.series(0).getRGB() & 0xFFFFFF);
        double above = pixels(map, Palette.series(1).getRGB() & 0xFFFFFF);
        assertThat(left / above).isBetween(0.95, 1.05); // both hold three
    }

    @Test
    void only_where_something_goes_is_there_colour() {
        int most = Palette.viridis(1).getRGB() & 0xFFFFFF;
        int half = Palette.viridis(0.5).getRGB() & 0xFFFFFF;
        int nothing = Palette.viridis(0).getRGB() & 0xFFFFFF;
        PlanMap map = PlanMap.of(FROM, TO, MASS).withLabels("wanted at", "lies at");
        assertThat(pixels(map, most)).isPositive();
        assertThat(pixels(map, half)).isPositive();
        assertThat(pixels(map, nothing)).isZero();
    }

    @Test
    void an_empty_plan_can_be_drawn_and_a_title_is_kept() {
        PlanMap map = PlanMap.of(new double[1], new double[1], new double[1][1]).withTitle("Nothing to do");
        assertThat(map.image().getWidth()).isEqualTo(1440);
        assertThat(map.title()).isEqualTo("Nothing to do");
    }

    @Test
    void a_plan_of_another_size_is_refused() {
        assertThatThrownBy(() -> PlanMap.of(FROM, TO, new double[][] {{1, 2, 3}}))
                .hasMessage("plan map: expected a plan of 2 rows and 2 columns but was given 1 rows, the first of 3");
    }
}
