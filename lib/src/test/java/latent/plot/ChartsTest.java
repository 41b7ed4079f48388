package latent.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knowm.xchart.XYChart;

class ChartsTest {
    private static final double[] FALLING = {4, 3, 2, 1};

    private static int count(BufferedImage image, int rgb) {
        int count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                count += (image.getRGB(x, y) & 0xFFFFFF) == rgb ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void a_figure_is_720_pixels_wide_at_double_density() {
        BufferedImage image = Charts.line("loss (nats)", FALLING).image();
        assertThat(image.getWidth()).isEqualTo(1440);
        assertThat(image.getHeight()).isEqualTo(800);
        assertThat(Charts.line("loss", FALLING).withSize(300, 200).image().getWidth())
                .isEqualTo(600);
    }

    @Test
    void a_line_is_drawn_in_the_first_colour_on_white() {
        BufferedImage image = Charts.line("loss (nats)", FALLING).image();
        assertThat(count(image, 0x0072B2)).isGreaterThan(2000);
        assertThat(count(image, 0xFFFFFF)).isGreaterThan(900_000);
        assertThat(count(image, 0xD55E00)).isZero();
    }

    @Test
    void long_curves_are_smoothed_over_the_raw_values() {
        double[] noisy = new double[400];
        Arrays.setAll(noisy, i -> i % 2);
        Chart chart = Charts.line("loss", noisy);
        assertThat(chart.series).hasSize(2);
        assertThat(chart.series.get(0).y).isEqualTo(noisy);
        assertThat(chart.series.get(1).y[200]).isCloseTo(0.5, within(0.01));
        assertThat(Charts.line("loss", FALLING).series).hasSize(1);
    }

    @Test
    void smoothing_keeps_length_constants_and_leaves_gaps_out() {
        assertThat(Values.smooth(new double[] {5, 5, 5}, 3)).containsExactly(5, 5, 5);
        assertThat(Values.smooth(new double[] {1, Double.NaN, 3}, 3)).containsExactly(1, 2, 3);
    }

    @Test
    void each_curve_has_its_own_colour_and_a_reference_is_always_in_sight() {
        Chart chart = Charts.curves("epoch", "error")
                .with("train", FALLING)
                .with("test", new double[] {4, 3.5, 3, 2.5})
                .withReference(0.5, "PCA (ours)");
        assertThat(chart.series.get(0).color).isEqualTo(Palette.series(0));
        assertThat(chart.series.get(1).color).isEqualTo(Palette.series(1));
        assertThat(Axes.of(chart, 300).getStyler().getYAxisMin()).isLessThan(0.5);
        assertThat(count(chart.image(), 0x222222)).isGreaterThan(1000);
    }

    @Test
    void classes_are_named_once_at_their_centroids() {
        NDArray codes = Tensors.of(new float[] {0, 0, 2, 4, 10, 10}, 3, 2);
        Chart chart = Charts.scatterByClass(codes, Tensors.ofLongs(new long[] {0, 0, 1}), "zero", "one");
        assertThat(chart.notes)
                .extracting(Chart.Note::text, Chart.Note::x, Chart.Note::y)
                .containsExactly(tuple("zero", 1.0, 2.0), tuple("one", 10.0, 10.0));
        assertThat(chart.series.get(0).opaque()).isEqualTo(Palette.ofClass(0));
    }

    @Test
    void equal_aspect_gives_both_axes_the_same_unit() {
        Chart chart = Charts.scatter("x", "y", new double[] {0, 10}, new double[] {0, 1});
        XYChart axes = Axes.of(chart, 400);
        Canvas.draw(720, 400, g -> axes.paint(g, 720, 400));
        Axes.equalise(axes);
        Canvas.draw(720, 400, g -> axes.paint(g, 720, 400));
        double x = axes.getScreenXFromChart(1) - axes.getScreenXFromChart(0);
        double y = axes.getScreenYFromChart(0) - axes.getScreenYFromChart(1);
        assertThat(x).isCloseTo(y, within(0.01 * y));
    }

    @Test
    void a_histogram_counts_every_value_once() {
        double[] values = {0, 0.1, 0.5, 0.9, 1};
        double[] edges = Histogram.edges(values, 2);
        assertThat(edges).containsExactly(0, 0.5, 1);
        assertThat(Histogram.counts(values, edges)).containsExactly(2, 3);
        assertThat(Histogram.counts(new double[] {3, 3}, Histogram.edges(new double[] {3, 3}, 1)))
                .containsExactly(2);
        assertThat(Charts.histogram("code", values).image().getWidth()).isEqualTo(1440);
    }

    @Test
    void numbers_on_figures_are_short() {
        assertThat(Values.text(0.01712345)).isEqualTo("0.0171");
        assertThat(Values.text(12345)).isEqualTo("12345");
        assertThat(Values.text(2.0)).isEqualTo("2");
        assertThat(Values.text(-0.00001)).isEqualTo("-1.00e-05");
        assertThat(Values.tick(0.05)).isEqualTo("0.05");
        assertThat(Values.tick(1200)).isEqualTo("1200");
    }

    @Test
    void a_logarithmic_axis_refuses_zero() {
        Chart chart = Charts.line("loss", new double[] {1, 0}).withLogY();
        assertThatThrownBy(chart::image)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("log y axis: expected values above 0 but was given 0");
        assertThat(Charts.line("loss", FALLING).withLogY().image()).isNotNull();
    }

    @Test
    void wrong_arguments_are_named() {
        assertThatThrownBy(() -> Charts.line("x", "y", new double[2], new double[3]))
                .hasMessageContaining("2 x and 3 y");
        assertThatThrownBy(() -> Charts.line("loss", new double[0])).hasMessageContaining("at least one");
        assertThatThrownBy(() -> Charts.scatterByClass(Tensors.zeros(4, 3), Tensors.zeros(4)))
                .hasMessageContaining("[N, 2]")
                .hasMessageContaining("[4, 3]");
        assertThatThrownBy(() -> Charts.scatterByClass(Tensors.zeros(4, 2), Tensors.zeros(3)))
                .hasMessageContaining("4 points");
        assertThatThrownBy(() -> Charts.line("loss", FALLING).withYLimits(1, 1)).hasMessageContaining("min < max");
    }

    @Test
    void a_constant_and_a_value_that_is_not_a_number_can_be_drawn() {
        assertThat(Charts.line("loss", new double[] {1, 1}).image()).isNotNull();
        assertThat(Charts.line("loss", new double[] {1, Double.NaN, Double.POSITIVE_INFINITY, 2})
                        .image())
                .isNotNull();
        assertThat(Charts.line("loss", new double[] {7}).image()).isNotNull();
    }

    @Test
    void a_saved_figure_is_whole_and_leaves_nothing_beside_it(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("loss.png");
        Charts.bars("error", new String[] {"a", "b"}, 1, -2).withTitle("Bars").save(file);
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1440);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_characteristic_has_a_dashed_diagonal_that_takes_no_colour() {
        double[] x = {0, 0, 0.5, 1};
        double[] y = {0, 0.7, 0.9, 1};
        Chart chart = Charts.roc("error", x, y).with("another", y, y);
        assertThat(chart.series).extracting(s -> s.name).containsExactly("error", "guessing", "another");
        assertThat(chart.series.get(1).kind).isEqualTo(Series.Kind.DASHES);
        assertThat(chart.series.get(2).color).isEqualTo(Palette.series(1));
        BufferedImage image = chart.image();
        assertThat(image.getWidth()).isEqualTo(image.getHeight()).isEqualTo(1040);
        assertThat(count(image, 0x0072B2)).isGreaterThan(2000);
        assertThat(count(image, Palette.INK.getRGB() & 0xFFFFFF)).isGreaterThan(1000);
    }

    @Test
    void a_dashed_line_has_gaps_however_dense_its_points() {
        int ink = Palette.INK.getRGB() & 0xFFFFFF;
        Chart bare = Charts.line("loss", FALLING).withXLimits(0, 4).withYLimits(0, 4);
        int text = count(bare.image(), ink);
        int few = count(
                        bare.withDashes("few", new double[] {0, 4}, new double[] {2, 2})
                                .image(),
                        ink)
                - text;
        double[] x = IntStream.rangeClosed(0, 400).mapToDouble(i -> i / 100.0).toArray();
        double[] y = IntStream.rangeClosed(0, 400).mapToDouble(i -> 2).toArray();
        int dense = count(bare.withDashes("few", x, y).image(), ink) - text;
        assertThat(few).isPositive();
        assertThat((double) dense / few).isBetween(0.7, 1.35); // without gaps about 1.7
    }
}
