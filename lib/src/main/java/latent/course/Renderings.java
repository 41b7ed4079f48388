package latent.course;

import ai.djl.ndarray.NDArray;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.Map;
import latent.plot.Figure;
import org.knowm.xchart.internal.chartpart.Chart;

/** The forms in which each kind of value shows itself. */
final class Renderings {
    private Renderings() {}

    /** Teaches the kernel all of them. */
    static void registerAll(Kernel kernel) {
        kernel.register(Bundle.class, bundle -> bundle);
        kernel.register(Figure.class, Renderings::of);
        kernel.register(NDArray.class, Renderings::of);
        kernel.register(Showable.class, Showable::bundle);
        kernel.register(Chart.class, Renderings::ofXChart);
    }

    /** A picture shown at page size; a figure's own HTML comes before it. */
    static Bundle of(Figure figure) {
        BufferedImage image = figure.image();
        int width = image.getWidth() / Figure.DENSITY;
        String size = width + " x " + image.getHeight() / Figure.DENSITY;
        Bundle bundle = Bundle.of(
                figure.title().isEmpty() ? "Figure, " + size : "Figure: " + figure.title() + " (" + size + ")");
        figure.html().ifPresent(html -> bundle.with(Bundle.HTML, html));
        return bundle.with(Bundle.PNG, Base64.getEncoder().encodeToString(figure.png()))
                .withMetadata(Bundle.PNG, Map.of("width", width));
    }

    static Bundle of(NDArray array) {
        return Bundle.of(ArrayText.of(array));
    }

    /** A chart that a reader made with XChart itself. */
    static Bundle ofXChart(Chart<?, ?> chart) {
        return of((Figure) () -> {
            int density = Figure.DENSITY;
            BufferedImage image = new BufferedImage(
                    density * chart.getWidth(), density * chart.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            g.scale(density, density);
            chart.paint(g, chart.getWidth(), chart.getHeight());
            g.dispose();
            return image;
        });
    }
}
