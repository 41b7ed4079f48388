package latent.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static final Color WHITE = Color.WHITE;

    private static double distance(Color a, Color b) {
        double red = a.getRed() - b.getRed();
        double green = a.getGreen() - b.getGreen();
        double blue = a.getBlue() - b.getBlue();
        return Math.sqrt(red * red + green * green + blue * blue);
    }

    /** How a reader without the middle cones sees a colour (Viénot, Brettel and Mollon 1999, in linear light). */
    private static Color withoutGreenCones(Color color) {
        double red = linear(color.getRed());
        double green = linear(color.getGreen());
        double blue = linear(color.getBlue());
        double yellow = 0.29275 * red + 0.70725 * green;
        double bluish = -0.02234 * red + 0.02234 * green + blue;
        return new Color(coded(yellow), coded(yellow), coded(bluish));
    }

    private static double linear(int level) {
        return Math.pow(level / 255.0, 2.2);
    }

    private static int coded(double light) {
        return (int) Math.round(255 * Math.pow(Math.max(0, Math.min(1, light)), 1 / 2.2));
    }

    @Test
    void ten_classes_and_eight_series_have_colours_that_differ() {
        for (int i = 0; i < 10; i++) {
            assertThat(distance(Palette.ofClass(i), WHITE)).isGreaterThan(100);
            for (int j = 0; j < i; j++) {
                assertThat(distance(Palette.ofClass(i), Palette.ofClass(j)))
                        .as("classes %d and %d", i, j)
                        .isGreaterThan(60);
            }
        }
        assertThat(Palette.OKABE_ITO).doesNotHaveDuplicates().hasSize(8);
    }

    @Test
    void the_first_six_series_differ_for_readers_who_confuse_red_and_green() {
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(distance(withoutGreenCones(Palette.series(i)), withoutGreenCones(Palette.series(j))))
                        .as("series %d and %d", i, j)
                        .isGreaterThan(35);
            }
        }
    }

    @Test
    void viridis_grows_lighter_all_the_way() {
        double before = -1;
        for (int i = 0; i <= 100; i++) {
            Color color = Palette.viridis(i / 100.0);
            double light = 0.2126 * linear(color.getRed())
                    + 0.7152 * linear(color.getGreen())
                    + 0.0722 * linear(color.getBlue());
            assertThat(light).isGreaterThan(before);
            before = light;
        }
        assertThat(Palette.viridis(0)).isEqualTo(new Color(0x440154));
        assertThat(Palette.viridis(1)).isEqualTo(new Color(0xFDE725));
    }

    @Test
    void the_diverging_map_is_white_at_zero_blue_below_red_above() {
        assertThat(Palette.diverging(0)).isEqualTo(new Color(0xF7F7F7));
        assertThat(Palette.diverging(-1)).isEqualTo(new Color(0x053061));
        assertThat(Palette.diverging(1)).isEqualTo(new Color(0x67001F));
        assertThat(Palette.diverging(7)).isEqualTo(Palette.diverging(1));
        assertThat(Palette.diverging(-0.5).getBlue())
                .isGreaterThan(Palette.diverging(-0.5).getRed());
    }
}
