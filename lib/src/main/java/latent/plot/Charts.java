package latent.plot;

import ai.djl.ndarray.NDArray;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Makes charts in one line each. Labels name the quantity with its unit, such as "loss (nats per image)". */
public final class Charts {
    private static final int SMOOTHED_FROM = 200;

    private Charts() {}

    /** A curve over steps 1, 2, ... n; from 200 steps on it is smoothed, with the raw values pale below. */
    public static Chart line(String yLabel, double[] y) {
        Chart chart = curves("step", yLabel);
        return y.length < SMOOTHED_FROM ? chart.with(yLabel, y) : chart.withSmoothed(yLabel, y);
    }

    /** A curve of y over x. */
    public static Chart line(String xLabel, String yLabel, double[] x, double[] y) {
        return curves(xLabel, yLabel).with(yLabel, x, y);
    }

    /** A curve of y [n] over x [n]. */
    public static Chart line(String xLabel, String yLabel, NDArray x, NDArray y) {
        return line(xLabel, yLabel, Values.of(x), Values.of(y));
    }

    /** An empty chart for several curves: add them by {@code with} and {@code withSmoothed}. */
    public static Chart curves(String xLabel, String yLabel) {
        return Chart.of(xLabel, yLabel, List.of(), List.of());
    }

    /** Marks at (x, y). */
    public static Chart scatter(String xLabel, String yLabel, double[] x, double[] y) {
        return curves(xLabel, yLabel).withPoints(yLabel, x, y);
    }

    /** Marks at the rows of points [N, 2]. */
    public static Chart scatter(String xLabel, String yLabel, NDArray points) {
        double[][] columns = Columns.of(points, 2);
        return scatter(xLabel, yLabel, columns[0], columns[1]);
    }

    /** Codes [N, 2] coloured by label [N], axes "code 1" and "code 2"; each class is named once, at its centroid. */
    public static Chart scatterByClass(NDArray codes, NDArray labels, String... names) {
        double[][] columns = Columns.of(codes, 2);
        return byClass(columns[0], columns[1], Columns.labels(labels, columns[0].length), names);
    }

    static Chart byClass(double[] x, double[] y, int[] classes, String... names) {
        List<Series> series = new ArrayList<>();
        List<Chart.Note> notes = new ArrayList<>();
        for (int label : IntStream.of(classes).distinct().sorted().toArray()) {
            double[] xs = Columns.where(x, classes, label);
            double[] ys = Columns.where(y, classes, label);
            Color color = Palette.ofClass(label);
            String name = Columns.name(label, names);
            series.add(Series.points(name, xs, ys, color, classes.length));
            notes.add(new Chart.Note(Columns.mean(xs), Columns.mean(ys), name, color));
        }
        return Chart.of("code 1", "code 2", series, notes).withSize(Canvas.WIDTH, 520);
    }

    /**
     * A receiver operating characteristic, square, above the diagonal of guessing; add others by {@code with}.
     *
     * @param name of the curve, such as the score with its area
     * @param falseAlarms share of the negatives above each threshold, in [0, 1]
     * @param found share of the positives above each threshold, in [0, 1]
     */
    public static Chart roc(String name, double[] falseAlarms, double[] found) {
        return curves("false alarms (share of negatives)", "found (share of positives)")
                .with(name, falseAlarms, found)
                .withDashes("guessing", new double[] {0, 1}, new double[] {0, 1})
                .withXLimits(-0.02, 1.02)
                .withYLimits(-0.02, 1.02)
                .withSize(520, 520);
    }

    /** How often values fall in each of 40 bins of equal width. */
    public static Chart histogram(String label, double[] values) {
        return histogram(label, values, 40);
    }

    /** How often values fall in each bin of equal width. */
    public static Chart histogram(String label, double[] values, int bins) {
        return Histogram.chart(label, values, bins);
    }

    /** How often the elements of an array fall in each of 40 bins of equal width. */
    public static Chart histogram(String label, NDArray values) {
        return histogram(label, Values.of(values));
    }

    /** One bar a name, its value written beside it. */
    public static BarChart bars(String label, String[] names, double... values) {
        return BarChart.of(label, names, values);
    }

    /** A matrix [rows, columns] as colours: viridis for magnitudes; {@link HeatMap#withDiverging()} for signed values. */
    public static HeatMap heatMap(String label, NDArray matrix) {
        return HeatMap.of(label, matrix);
    }

    /** A matrix as colours. */
    public static HeatMap heatMap(String label, double[][] matrix) {
        return HeatMap.of(label, matrix);
    }
}
