package latent.course;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** An array in words: shape, type and values, the ends of each axis only where it is long. */
final class ArrayText {
    private static final int SHOWN = 8;
    private static final int EDGE = 3;
    /** No more numbers than this are read out of the array. */
    private static final int MOST = 2_000_000;

    private final long[] shape;
    private final double[] values;
    private final boolean whole;

    private ArrayText(long[] shape, double[] values, boolean whole) {
        this.shape = shape;
        this.values = values;
        this.whole = whole;
    }

    static String of(NDArray array) {
        if (array.isReleased()) {
            return "array, freed";
        }
        String head = array.getShape() + " " + array.getDataType().toString().toLowerCase(Locale.ROOT);
        if (array.size() == 0 || array.size() > MOST) {
            return head;
        }
        try (NDArray copy = array.toType(DataType.FLOAT64, true);
                NDArray flat = copy.flatten()) {
            boolean whole = !array.getDataType().isFloating();
            ArrayText text = new ArrayText(array.getShape().getShape(), flat.toDoubleArray(), whole);
            return head + (shape(array) > 1 ? "\n" : "  ") + text.block(0, 0);
        }
    }

    private static int shape(NDArray array) {
        return array.getShape().dimension();
    }

    private String block(int axis, int from) {
        if (axis == shape.length) {
            return number(values[from]);
        }
        int stride = 1;
        for (int i = axis + 1; i < shape.length; i++) {
            stride *= (int) shape[i];
        }
        List<String> parts = new ArrayList<>();
        for (int i : shown((int) shape[axis])) {
            parts.add(i < 0 ? "..." : block(axis + 1, from + i * stride));
        }
        String between = axis == shape.length - 1 ? ", " : ",\n" + " ".repeat(axis + 1);
        return "[" + String.join(between, parts) + "]";
    }

    /** The places that are shown; -1 stands for those left out. */
    private static int[] shown(int length) {
        if (length <= SHOWN) {
            return IntStream.range(0, length).toArray();
        }
        return new int[] {0, 1, EDGE - 1, -1, length - EDGE, length - 2, length - 1};
    }

    private String number(double value) {
        return whole ? Long.toString((long) value) : String.format(Locale.ROOT, "%.4g", value);
    }
}
