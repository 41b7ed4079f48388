package latent.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** XChart's part of a chart, in the house style. */
final class Axes {
    private static final double MARGIN = 0.04;
    private static final int DENSE = 60; // points of a dashed line

    private Axes() {}

    static XYChart of(Chart chart, int height) {
        XYChart axes = new XYChart(chart.style.width, height);
        axes.setXAxisTitle(chart.style.xLabel);
        axes.setYAxisTitle(chart.style.yLabel);
        dress(axes.getStyler());
        limit(axes.getStyler(), chart);
        addRuler(axes);
        for (int i = 0; i < chart.series.size(); i++) {
            add(axes, chart.series.get(i), i);
        }
        return axes;
    }

    private static void dress(XYStyler styler) {
        styler.setLegendVisible(false);
        styler.setChartTitleVisible(false);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setChartFontColor(Palette.INK);
        styler.setChartPadding(10);
        styler.setPlotContentSize(1);
        styler.setPlotMargin(0);
        styler.setAxisTitleFont(Canvas.LABEL);
        styler.setAxisTickLabelsFont(Canvas.SMALL);
        styler.setAxisTickLabelsColor(Palette.SOFT_INK);
        styler.setAxisTickMarksColor(Palette.SOFT_INK);
        styler.setPlotGridLinesColor(Palette.GRID);
        styler.setPlotGridLinesStroke(new BasicStroke(1f));
        styler.setAxisTickMarksStroke(new BasicStroke(1f));
        styler.setYAxisTickMarkSpacingHint(44);
        styler.setXAxisTickLabelsFormattingFunction(Values::tick);
        styler.setYAxisTickLabelsFormattingFunction(Values::tick);
    }

    private static void limit(XYStyler styler, Chart chart) {
        Style style = chart.style;
        double[] x = limits(
                "x", chart.series.stream().flatMapToDouble(s -> DoubleStream.of(s.x)), style.logX, margin(chart));
        double[] y = limits("y", ChartPainter.shownY(chart), style.logY, MARGIN);
        boolean steps = chart.series.stream().anyMatch(s -> s.kind == Series.Kind.STEPS);
        styler.setXAxisTickMarkSpacingHint(tickSpace(chart, x[1] - x[0]));
        styler.setXAxisMin(Double.isNaN(style.xMin) ? x[0] : style.xMin);
        styler.setXAxisMax(Double.isNaN(style.xMax) ? x[1] : style.xMax);
        styler.setYAxisMin(Double.isNaN(style.yMin) ? steps ? 0.0 : y[0] : style.yMin);
        styler.setYAxisMax(Double.isNaN(style.yMax) ? y[1] : style.yMax);
        scale(styler, style);
    }

    private static void scale(XYStyler styler, Style style) {
        LogTicks xTicks = LogTicks.between(styler.getXAxisMin(), styler.getXAxisMax());
        if (style.logX && xTicks.enough()) {
            styler.setXAxisLogarithmic(true).setXAxisLogarithmicDecadeOnly(xTicks.decadesOnly());
            styler.setXAxisTickLabelsFormattingFunction(xTicks::label);
        }
        LogTicks yTicks = LogTicks.between(styler.getYAxisMin(), styler.getYAxisMax());
        if (style.logY && yTicks.enough()) {
            styler.setYAxisLogarithmic(true).setYAxisLogarithmicDecadeOnly(yTicks.decadesOnly());
            styler.setYAxisTickLabelsFormattingFunction(yTicks::label);
        }
    }

    /** Pixels between ticks along x; between whole numbers, such as few epochs, there is no tick. */
    private static int tickSpace(Chart chart, double span) {
        boolean whole =
                chart.series.stream().flatMapToDouble(s -> DoubleStream.of(s.x)).allMatch(x -> x == Math.rint(x));
        return whole && span >= 1 ? (int) Math.max(80, chart.style.width / span) : 80;
    }

    /** Room at both ends of the x axis: lines need little, marks more, a histogram none. */
    private static double margin(Chart chart) {
        boolean points = chart.series.stream().anyMatch(s -> s.kind == Series.Kind.POINTS);
        boolean steps = chart.series.stream().anyMatch(s -> s.kind == Series.Kind.STEPS);
        return points ? MARGIN : steps ? 0 : MARGIN / 2;
    }

    private static double[] limits(String axis, DoubleStream values, boolean log, double margin) {
        double[] range = Values.range(values.toArray());
        if (log && range[0] <= 0) {
            throw new IllegalArgumentException(
                    "log " + axis + " axis: expected values above 0 but was given " + Values.text(range[0]));
        }
        double low = log ? Math.log10(range[0]) : range[0];
        double high = log ? Math.log10(range[1]) : range[1];
        double space = low == high ? (low == 0 || log ? 0.5 : Math.abs(low) * 0.1) : (high - low) * margin;
        return log
                ? new double[] {Math.pow(10, low - space), Math.pow(10, high + space)}
                : new double[] {low - space, high + space};
    }

    /**
     * XChart puts its ticks on the data when these are equally spaced (65, 129, 193, ...). A hidden series that is not
     * brings the round numbers back.
     */
    private static void addRuler(XYChart axes) {
        double low = axes.getStyler().getXAxisMin();
        double high = axes.getStyler().getXAxisMax();
        double[] nowhere = {Double.NaN, Double.NaN, Double.NaN};
        XYSeries ruler = axes.addSeries("ruler", new double[] {low, low + 0.1 * (high - low), high}, nowhere);
        ruler.setMarker(SeriesMarkers.NONE);
    }

    private static void add(XYChart axes, Series series, int index) {
        boolean dashes = series.kind == Series.Kind.DASHES;
        boolean dense = dashes && series.x.length >= DENSE;
        double[] y = finite(dense ? withGaps(series.y) : series.y);
        XYSeries added = axes.addSeries(index + " " + series.name, series.x, y);
        added.setLineStyle(
                dashes && !dense
                        ? Heading.DASHED
                        : new BasicStroke(series.size, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        added.setLineColor(series.color);
        added.setMarkerColor(series.color);
        added.setMarker(series.marked() ? new Dot(series.markSize()) : SeriesMarkers.NONE);
        added.setXYSeriesRenderStyle(
                switch (series.kind) {
                    case LINE, DASHES -> XYSeries.XYSeriesRenderStyle.Line;
                    case POINTS -> XYSeries.XYSeriesRenderStyle.Scatter;
                    case STEPS -> XYSeries.XYSeriesRenderStyle.Area;
                });
        added.setFillColor(Palette.withAlpha(series.opaque(), 120));
    }

    /** XChart begins a dash anew at each point, which fills the gaps where points are dense: so these are cut out of the values. */
    private static double[] withGaps(double... y) {
        int period = Math.max(4, y.length / 40);
        return IntStream.range(0, y.length)
                .mapToDouble(i -> 8 * (i % period) >= 5 * period ? Double.NaN : y[i])
                .toArray();
    }

    /** XChart leaves a gap where a value is not a number. */
    private static double[] finite(double[] values) {
        return DoubleStream.of(values)
                .map(v -> Double.isFinite(v) ? v : Double.NaN)
                .toArray();
    }

    /** Widens the axis with more pixels for a unit, about its middle; the chart has been painted once. */
    static void equalise(XYChart axes) {
        XYStyler s = axes.getStyler();
        double wide = s.getXAxisMax() - s.getXAxisMin();
        double high = s.getYAxisMax() - s.getYAxisMin();
        double xPixels = axes.getScreenXFromChart(s.getXAxisMax()) - axes.getScreenXFromChart(s.getXAxisMin());
        double yPixels = axes.getScreenYFromChart(s.getYAxisMin()) - axes.getScreenYFromChart(s.getYAxisMax());
        double unit = Math.min(xPixels / wide, yPixels / high);
        double xSpace = (xPixels / unit - wide) / 2;
        double ySpace = (yPixels / unit - high) / 2;
        s.setXAxisMin(s.getXAxisMin() - xSpace);
        s.setXAxisMax(s.getXAxisMax() + xSpace);
        s.setYAxisMin(s.getYAxisMin() - ySpace);
        s.setYAxisMax(s.getYAxisMax() + ySpace);
    }
}
