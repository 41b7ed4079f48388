package latent.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import latent.tensor.Tensors;

/** Points [N, D] as the algorithms of this room take them: checked, and as numbers of Java. */
final class Points {
    private Points() {}

    /** Refuses what is not a table [N, D] of finite numbers. */
    static void require(String who, NDArray x) {
        if (x.getShape().dimension() != 2 || x.size() == 0) {
            throw new IllegalArgumentException(who + ": expected points [N, D] but was given " + x.getShape());
        }
        requireFinite(who, x);
    }

    /** Refuses NaN and infinity. */
    static void requireFinite(String who, NDArray x) {
        // NaN is the largest and the smallest number of an array that holds it; nothing the size of x is made.
        boolean finite = Tensors.tidy(() -> isFinite(x.max()) && isFinite(x.min()));
        if (!finite) {
            throw new IllegalArgumentException(
                    who + ": expected finite numbers but was given NaN or infinity in an array " + x.getShape());
        }
    }

    private static boolean isFinite(NDArray number) {
        return Double.isFinite(number.toType(DataType.FLOAT64, false).toDoubleArray()[0]);
    }

    /** Refuses a number of clusters outside 1..N. */
    static void requireClusters(String who, NDArray x, int k) {
        require(who, x);
        if (k < 1 || k > x.getShape().get(0)) {
            throw new IllegalArgumentException(
                    who + ": expected 1 to N = " + x.getShape().get(0) + " clusters but was given " + k);
        }
    }

    /** The rows as arrays of Java, [N][D]. */
    static double[][] rows(NDArray x) {
        double[] numbers = Tensors.doubles(x);
        int d = (int) x.getShape().get(1);
        double[][] rows = new double[numbers.length / d][d];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(numbers, i * d, rows[i], 0, d);
        }
        return rows;
    }
}
