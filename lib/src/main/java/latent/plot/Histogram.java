package latent.plot;

import java.util.Arrays;
import java.util.List;

/** Counts of values in bins of equal width. */
final class Histogram {
    private Histogram() {}

    static Chart chart(String label, double[] values, int bins) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        if (finite.length == 0 || bins < 1) {
            throw new IllegalArgumentException("histogram \"" + label
                    + "\": expected at least one finite value and one bin but was given " + finite.length
                    + " values and " + bins + " bins");
        }
        double[] edges = edges(finite, bins);
        Series steps = outline(label, edges, counts(finite, edges));
        return Chart.of(label, "count", List.of(steps), List.of());
    }

    static double[] edges(double[] values, int bins) {
        double[] range = Values.range(values);
        double low = range[0] == range[1] ? range[0] - 0.5 : range[0];
        double high = range[0] == range[1] ? range[1] + 0.5 : range[1];
        double[] edges = new double[bins + 1];
        Arrays.setAll(edges, i -> low + (high - low) * i / bins);
        return edges;
    }

    static double[] counts(double[] values, double[] edges) {
        int bins = edges.length - 1;
        double[] counts = new double[bins];
        for (double value : values) {
            int bin = (int) ((value - edges[0]) / (edges[bins] - edges[0]) * bins);
            counts[Math.min(bin, bins - 1)]++;
        }
        return counts;
    }

    /** The staircase around the bars, from zero to zero. */
    private static Series outline(String label, double[] edges, double[] counts) {
        double[] x = new double[2 * edges.length];
        double[] y = new double[2 * edges.length];
        for (int i = 0; i < edges.length; i++) {
            x[2 * i] = edges[i];
            x[2 * i + 1] = edges[i];
            y[2 * i] = i == 0 ? 0 : counts[i - 1];
            y[2 * i + 1] = i == counts.length ? 0 : counts[i];
        }
        return Series.steps(label, x, y, Palette.series(0));
    }
}
