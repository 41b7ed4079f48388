package latent.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import latent.tensor.Tensors;

/** Labels [N], whole numbers of any size and order, for counting. */
final class Labels {
    private Labels() {}

    /** The labels as numbers of Java; refuses another shape than [N], or floating-point labels. */
    static long[] read(String who, NDArray labels) {
        if (labels.getShape().dimension() != 1
                || labels.size() == 0
                || labels.getDataType().isFloating()) {
            throw new IllegalArgumentException(who + ": expected labels [N] of whole numbers but was given "
                    + labels.getShape() + " of " + labels.getDataType());
        }
        return Tensors.tidy(() -> labels.toType(DataType.INT64, false).toLongArray());
    }

    /** How often each pair of labels occurs: one row for each label of {@code a}, one column for each of {@code b}. */
    static long[][] table(String who, NDArray a, NDArray b) {
        int[] rows = numbered(read(who, a));
        int[] columns = numbered(read(who, b));
        if (rows.length != columns.length) {
            throw new IllegalArgumentException(who + ": expected as many labels on both sides but was given "
                    + rows.length + " and " + columns.length);
        }
        int height = Arrays.stream(rows).max().orElse(0) + 1;
        int width = Arrays.stream(columns).max().orElse(0) + 1;
        long[][] counts = new long[height][width];
        for (int i = 0; i < rows.length; i++) {
            counts[rows[i]][columns[i]]++;
        }
        return counts;
    }

    /** The labels as 0, 1, 2, ... in the order in which they first occur. */
    private static int[] numbered(long[] labels) {
        Map<Long, Integer> numbers = new HashMap<>();
        return Arrays.stream(labels)
                .mapToInt(label -> numbers.computeIfAbsent(label, unseen -> numbers.size()))
                .toArray();
    }
}
