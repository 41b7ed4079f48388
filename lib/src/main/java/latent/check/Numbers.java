package latent.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** How numbers and places are written in messages. */
final class Numbers {
    private static final int WHOLE = 10;
    private static final int ENDS = 3;

    private Numbers() {}

    /** Up to six significant digits and at least one decimal, such as 1.0 or 0.333333. */
    static String text(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e7)) {
            return String.format(Locale.ROOT, "%.4e", value);
        }
        String plain = new BigDecimal(value)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    /** All of a short list, both ends of a long one. */
    static String text(double[] values) {
        if (values.length <= WHOLE) {
            return "[" + join(Arrays.stream(values)) + "]";
        }
        String first = join(Arrays.stream(values, 0, ENDS));
        String last = join(Arrays.stream(values, values.length - ENDS, values.length));
        return "[" + first + ", ..., " + last + "] (" + values.length + " elements)";
    }

    /** A difference or a tolerance: three significant digits, such as 1.00 or 1.00e-05. */
    static String distance(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3g", value) : Double.toString(value);
    }

    /** The place of the i-th element in an array of this shape: 5, or [1, 2] where there is more than one axis. */
    static String place(int i, long[] shape) {
        if (shape.length < 2) {
            return Integer.toString(i);
        }
        long[] index = new long[shape.length];
        long rest = i;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            index[axis] = rest % shape[axis];
            rest /= shape[axis];
        }
        return Arrays.toString(index);
    }

    private static String join(DoubleStream values) {
        Stream<String> texts = values.mapToObj(Numbers::text);
        return texts.collect(Collectors.joining(", "));
    }
}
