package latent.plot;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Columns of points and their classes. */
final class Columns {
    private Columns() {}

    /** The columns of points [N, count]. */
    static double[][] of(NDArray points, int count) {
        Shape shape = points.getShape();
        if (shape.dimension() != 2 || shape.get(1) != count) {
            throw new IllegalArgumentException(
                    "scatter: expected points [N, " + count + "] but was given " + Arrays.toString(shape.getShape()));
        }
        double[] all = Values.of(points);
        double[][] columns = new double[count][all.length / count];
        for (int i = 0; i < all.length; i++) {
            columns[i % count][i / count] = all[i];
        }
        return columns;
    }

    /** Labels [N] of as many points, from 0 on. */
    static int[] labels(NDArray labels, int count) {
        double[] values = Values.of(labels);
        if (values.length != count) {
            throw new IllegalArgumentException(
                    "scatter: expected one label for each of " + count + " points but was given " + values.length);
        }
        return Arrays.stream(values).mapToInt(value -> (int) value).toArray();
    }

    static double[] where(double[] values, int[] classes, int label) {
        return IntStream.range(0, values.length)
                .filter(i -> classes[i] == label)
                .mapToDouble(i -> values[i])
                .toArray();
    }

    /** The given name of a class, else its number. */
    static String name(int label, String... names) {
        return label < names.length ? names[label] : Integer.toString(label);
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
