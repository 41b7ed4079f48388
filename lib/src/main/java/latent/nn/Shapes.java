package latent.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Shapes as people write them. */
final class Shapes {
    private Shapes() {}

    /** A shape whose first axis is the batch: [B, 1, 28, 28]. */
    static String batched(long... shape) {
        return Arrays.stream(shape).skip(1).mapToObj(n -> ", " + n).collect(Collectors.joining("", "[B", "]"));
    }

    /** A shape without its batch, with it written in front: (1, 28, 28) gives [B, 1, 28, 28]. */
    static String perExample(long... shape) {
        return Arrays.stream(shape).mapToObj(n -> ", " + n).collect(Collectors.joining("", "[B", "]"));
    }

    /** The axes after the first. */
    static long[] tail(long[] shape) {
        return Arrays.copyOfRange(shape, 1, shape.length);
    }

    /** The shape with the axis at {@code index} replaced. */
    static long[] with(long[] shape, int index, long size) {
        long[] changed = shape.clone();
        changed[index] = size;
        return changed;
    }

    /** Refuses a number below {@code least}; {@code what} is the name of the layer and of the number. */
    static void atLeast(long least, String what, long given) {
        if (given < least) {
            throw new IllegalArgumentException(what + ": expected at least " + least + " but was given " + given);
        }
    }

    /** Refuses what does not have one number for each example of x; {@code what} is the name of the network and of the number. */
    static void requireOneEach(String what, NDArray x, NDArray numbers) {
        Shape wanted = x.getShape().slice(0, Math.min(1, x.getShape().dimension()));
        if (!numbers.getShape().equals(wanted)) {
            throw new IllegalArgumentException(
                    what + ": expected one for each example, " + wanted + ", but was given " + numbers.getShape());
        }
    }

    static long product(long... sizes) {
        return Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
    }
}
