package latent.plot;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;

/** Numbers out of arrays, and how numbers are written. */
final class Values {
    private Values() {}

    /** All elements in row order. */
    static double[] of(NDArray array) {
        try (NDArray copy = array.toType(DataType.FLOAT64, true);
                NDArray flat = copy.flatten()) {
            return flat.toDoubleArray();
        }
    }

    /** 1, 2, ... n. */
    static double[] count(int n) {
        double[] steps = new double[n];
        Arrays.setAll(steps, i -> i + 1);
        return steps;
    }

    /** The smallest and the largest finite value; [0, 1] when there is none. */
    static double[] range(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return low > high ? new double[] {0, 1} : new double[] {low, high};
    }

    /** The mean over a centred window, at the ends over what is there; values that are not finite are left out. */
    static double[] smooth(double[] values, int window) {
        double[] smoothed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int from = Math.max(0, i - window / 2);
            int to = Math.min(values.length, i + (window + 1) / 2);
            smoothed[i] = Arrays.stream(values, from, Math.max(to, from + 1))
                    .filter(Double::isFinite)
                    .average()
                    .orElse(Double.NaN);
        }
        return smoothed;
    }

    /** A tick's label: as many decimals as it needs, at most six significant digits. */
    static String tick(double value) {
        if (value == 0 || Math.abs(value) >= 1e6 || Math.abs(value) < 1e-4) {
            return value == 0 ? "0" : String.format(Locale.ROOT, "%.0e", value);
        }
        return new BigDecimal(value)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Three significant digits, without an exponent where a reader needs none. */
    static String text(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : Double.toString(value);
        }
        double size = Math.abs(value);
        if (size >= 1e6 || size < 1e-4) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        int decimals = (int) Math.max(0, 2 - Math.floor(Math.log10(size)));
        String plain = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return plain.contains(".") ? plain.replaceAll("0+$", "").replaceAll("\\.$", "") : plain;
    }
}
