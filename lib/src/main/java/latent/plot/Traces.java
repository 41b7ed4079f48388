package latent.plot;

import ai.djl.ndarray.NDArray;
import java.awt.Color;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Font;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.Line;
import tech.tablesaw.plotly.components.Margin;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.components.threeD.Scene;
import tech.tablesaw.plotly.traces.Scatter3DTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/** The parts of interactive figures in jsplot's terms and the house style. */
final class Traces {
    private static final int HEIGHT = 480;

    private Traces() {}

    static Interactive scatter(NDArray codes, NDArray labels, String... names) {
        boolean deep = codes.getShape().dimension() == 2 && codes.getShape().get(1) == 3;
        double[][] columns = Columns.of(codes, deep ? 3 : 2);
        int[] classes = Columns.labels(labels, columns[0].length);
        Trace[] traces = IntStream.of(classes)
                .distinct()
                .sorted()
                .mapToObj(label -> ofClass(columns, classes, label, names))
                .toArray(Trace[]::new);
        Figure still = deep ? Projection.of(columns, classes, names) : Charts.scatterByClass(codes, labels, names);
        Layout layout = deep ? deepLayout() : flatLayout("code 1", "code 2", true);
        return Interactive.of(layout, traces, still, "scatter " + columns.length + " " + classes.length);
    }

    static Interactive line(String xLabel, String yLabel, double[] x, double[] y) {
        Line line = Line.builder().color(css(Palette.series(0))).width(2).build();
        Trace trace = ScatterTrace.builder(x, y)
                .mode(ScatterTrace.Mode.LINE)
                .line(line)
                .name(yLabel)
                .build();
        Figure still = Charts.line(xLabel, yLabel, x, y);
        return Interactive.of(flatLayout(xLabel, yLabel, false), new Trace[] {trace}, still, "line " + yLabel);
    }

    private static Trace ofClass(double[][] columns, int[] classes, int label, String... names) {
        double[][] points = Stream.of(columns)
                .map(column -> rounded(Columns.where(column, classes, label)))
                .toArray(double[][]::new);
        String name = Columns.name(label, names);
        Marker marker = Marker.builder()
                .size(columns.length == 3 ? 3 : 5)
                .opacity(0.7)
                .color(css(Palette.ofClass(label)))
                .build();
        return points.length == 3
                ? Scatter3DTrace.builder(points[0], points[1], points[2])
                        .mode(Scatter3DTrace.Mode.MARKERS)
                        .marker(marker)
                        .name(name)
                        .build()
                : ScatterTrace.builder(points[0], points[1])
                        .mode(ScatterTrace.Mode.MARKERS)
                        .marker(marker)
                        .name(name)
                        .build();
    }

    private static Layout flatLayout(String xLabel, String yLabel, boolean legend) {
        return layout(legend).xAxis(axis(xLabel)).yAxis(axis(yLabel)).build();
    }

    private static Layout deepLayout() {
        Scene scene = new Scene.SceneBuilder()
                .xAxis(axis("code 1"))
                .yAxis(axis("code 2"))
                .zAxis(axis("code 3"))
                .build();
        return layout(true).scene(scene).build();
    }

    private static Layout.LayoutBuilder layout(boolean legend) {
        return Layout.builder()
                .width(Canvas.WIDTH)
                .height(HEIGHT)
                .showLegend(legend)
                .margin(Margin.builder().top(10).left(60).right(10).bottom(50).build());
    }

    private static Axis axis(String label) {
        Font font = Font.builder().size(13).color(css(Palette.INK)).build();
        return Axis.builder()
                .title(label)
                .titleFont(font)
                .gridColor(css(Palette.GRID))
                .zeroLineColor(css(Palette.GRID))
                .build();
    }

    /** Five significant digits: a tenth of a pixel, and half the page. */
    private static double[] rounded(double[] values) {
        MathContext five = new MathContext(5);
        return Arrays.stream(values)
                .filter(Double::isFinite)
                .map(v -> new BigDecimal(v).round(five).doubleValue())
                .toArray();
    }

    private static String css(Color color) {
        return String.format("#%06X", color.getRGB() & 0xFFFFFF);
    }
}
