package latent.plot;

import java.util.function.Consumer;

/** How a chart looks beside its data; changed only in a copy. */
final class Style {
    String title = "";
    String xLabel = "";
    String yLabel = "";
    boolean logX;
    boolean logY;
    boolean equalAspect;
    int width = Canvas.WIDTH;
    int height = 400;
    /** Ends of the axes; not a number where the data decide. */
    double xMin = Double.NaN;

    double xMax = Double.NaN;
    double yMin = Double.NaN;
    double yMax = Double.NaN;

    Style() {}

    Style(String xLabel, String yLabel) {
        this.xLabel = xLabel;
        this.yLabel = yLabel;
    }

    Style with(Consumer<Style> change) {
        Style copy = new Style(xLabel, yLabel);
        copy.title = title;
        copy.logX = logX;
        copy.logY = logY;
        copy.equalAspect = equalAspect;
        copy.width = width;
        copy.height = height;
        copy.xMin = xMin;
        copy.xMax = xMax;
        copy.yMin = yMin;
        copy.yMax = yMax;
        change.accept(copy);
        return copy;
    }
}
