package latent.plot;

import ai.djl.ndarray.NDArray;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A chart with two axes. A value: each {@code with} gives a new chart and leaves this one as it is. */
public final class Chart implements Figure {
    /** Text at a place among the data, such as a class's name at its centroid. */
    record Note(double x, double y, String text, Color color) {}

    /** A dashed horizontal line at a value to compare with. */
    record Rule(double value, String text) {}

    final Style style;
    final List<Series> series;
    final List<Note> notes;
    final List<Rule> rules;
    final List<Arrows> arrows;

    private Chart(Style style, List<Series> series, List<Note> notes, List<Rule> rules, List<Arrows> arrows) {
        this.style = style;
        this.series = List.copyOf(series);
        this.notes = List.copyOf(notes);
        this.rules = List.copyOf(rules);
        this.arrows = List.copyOf(arrows);
    }

    static Chart of(String xLabel, String yLabel, List<Series> series, List<Note> notes) {
        return new Chart(new Style(xLabel, yLabel), series, notes, List.of(), List.of());
    }

    /** Adds a named line of y over 1, 2, ... n. */
    public Chart with(String name, double[] y) {
        return with(name, Values.count(y.length), y);
    }

    /** Adds a named line of y over x. */
    public Chart with(String name, double[] x, double[] y) {
        return plus(Series.line(name, x, y, nextColor()));
    }

    /** Adds a named line of y [n] over x [n]. */
    public Chart with(String name, NDArray x, NDArray y) {
        return with(name, Values.of(x), Values.of(y));
    }

    /** Adds a named line of means over a window of about a fortieth of the values, with the raw values pale below it. */
    public Chart withSmoothed(String name, double[] y) {
        return withSmoothed(name, Values.count(y.length), y);
    }

    /** Adds a named, smoothed line of y over x, with the raw values pale below it. */
    public Chart withSmoothed(String name, double[] x, double[] y) {
        Color color = nextColor();
        Series smooth = Series.line(name, x, Values.smooth(y, Math.max(3, y.length / 40)), color);
        return plus(Series.raw(x, y, color)).plus(smooth);
    }

    /** Adds named marks at (x, y). */
    public Chart withPoints(String name, double[] x, double[] y) {
        return plus(Series.points(name, x, y, nextColor(), x.length));
    }

    /** Adds named marks at the rows of {@code from} [N, 2] with an arrow from each to the row of {@code to} [N, 2]. */
    public Chart withArrows(String name, NDArray from, NDArray to) {
        double[][] tails = Columns.of(from, 2);
        Color color = nextColor();
        List<Arrows> more = new ArrayList<>(arrows);
        more.add(new Arrows(tails, Columns.of(to, 2), color));
        Chart marked = plus(Series.points(name, tails[0], tails[1], color, Integer.MAX_VALUE));
        return new Chart(style, marked.series, notes, rules, more);
    }

    /** Adds a named dashed line of y over x to compare with, such as a formula's, a threshold's or that of guessing. */
    public Chart withDashes(String name, double[] x, double[] y) {
        return plus(Series.dashes(name, x, y));
    }

    /** Adds a dashed line at a value to compare with; the text names it and its source. */
    public Chart withReference(double value, String text) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(new Rule(value, text));
        return new Chart(style, series, notes, more, arrows);
    }

    /** The claim that the chart makes, above it; long ones are wrapped. */
    public Chart withTitle(String title) {
        return restyled(s -> s.title = title);
    }

    /** What the axes measure, with units. */
    public Chart withLabels(String x, String y) {
        return restyled(s -> {
            s.xLabel = x;
            s.yLabel = y;
        });
    }

    /** Size on the page, in pixels. */
    public Chart withSize(int width, int height) {
        if (width < 100 || height < 100) {
            throw new IllegalArgumentException(
                    "chart size: expected at least 100 x 100 but was given " + width + " x " + height);
        }
        return restyled(s -> {
            s.width = width;
            s.height = height;
        });
    }

    /** Powers of ten along x; over less than a factor of two the axis stays linear. */
    public Chart withLogX() {
        return restyled(s -> s.logX = true);
    }

    /** Powers of ten along y; over less than a factor of two the axis stays linear. */
    public Chart withLogY() {
        return restyled(s -> s.logY = true);
    }

    /** Where the x axis begins and ends. */
    public Chart withXLimits(double min, double max) {
        checkLimits("x", min, max);
        return restyled(s -> {
            s.xMin = min;
            s.xMax = max;
        });
    }

    /** Where the y axis begins and ends. */
    public Chart withYLimits(double min, double max) {
        checkLimits("y", min, max);
        return restyled(s -> {
            s.yMin = min;
            s.yMax = max;
        });
    }

    /** One unit is as long on the x axis as on the y axis. */
    public Chart withEqualAspect() {
        return restyled(s -> s.equalAspect = true);
    }

    @Override
    public String title() {
        return style.title;
    }

    @Override
    public BufferedImage image() {
        return new ChartPainter(this).image();
    }

    Chart plus(Series more) {
        List<Series> all = new ArrayList<>(series);
        all.add(more);
        return new Chart(style, all, notes, rules, arrows);
    }

    private Chart restyled(Consumer<Style> change) {
        return new Chart(style.with(change), series, notes, rules, arrows);
    }

    private Color nextColor() {
        return Palette.series((int) series.stream()
                .filter(s -> !s.name.isEmpty() && s.kind != Series.Kind.DASHES)
                .count());
    }

    private static void checkLimits(String axis, double min, double max) {
        if (!(min < max)) {
            throw new IllegalArgumentException(
                    axis + " limits: expected min < max but was given " + min + " and " + max);
        }
    }
}
