package latent.prob;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.function.Supplier;
import latent.tensor.Autograd;

/**
 * Sums over the numbers of an example. Two arrays fit when both are [B, ...] with equal axes behind the first, where either B may be 1, or when one of
 * them has one more axis in front, [k, B, ...]: then there are k values for each example.
 */
final class PerExample {
    private PerExample() {}

    /**
     * The sum of each example, [B] or [k, B].
     *
     * @param who is named when the shapes do not fit
     * @param a the distribution's array
     * @param b what is put into it
     * @param elements a value for each number of a and b, broadcast
     */
    static NDArray sum(String who, NDArray a, NDArray b, Supplier<NDArray> elements) {
        requireFit(who, a, b);
        int axes = Math.min(a.getShape().dimension(), b.getShape().dimension()) - 1;
        return Autograd.value(() -> overLast(elements.get(), axes));
    }

    /** Refuses arrays that would be repeated by accident; {@code who} is named. */
    static void requireFit(String who, NDArray a, NDArray b) {
        long[] one = a.getShape().getShape();
        long[] other = b.getShape().getShape();
        boolean fits = one.length <= other.length ? fits(one, other) : fits(other, one);
        if (!fits) {
            throw new IllegalArgumentException(who + ": expected an array of shape " + Arrays.toString(one)
                    + ", or one that differs in the number of examples only, but was given " + Arrays.toString(other));
        }
    }

    /** The sum over all axes but the first, [B]. */
    static NDArray sum(String who, NDArray a, Supplier<NDArray> elements) {
        return sum(who, a, a, elements);
    }

    /** The array repeated to the shape of the other one where that is larger; both fit. */
    static NDArray repeated(NDArray a, NDArray other) {
        boolean larger = other.size() > a.size()
                || other.getShape().dimension() > a.getShape().dimension();
        return larger ? a.broadcast(other.getShape()) : a;
    }

    private static boolean fits(long[] fewer, long... more) {
        int extra = more.length - fewer.length;
        if (fewer.length < 1 + extra || extra > 1) {
            return false; // [D] beside [k, D] is a forgotten batch, not k values for D examples
        }
        boolean examples = fewer[0] == more[extra] || fewer[0] == 1 || (extra == 0 && more[0] == 1);
        return examples && Arrays.equals(fewer, 1, fewer.length, more, extra + 1, more.length);
    }

    private static NDArray overLast(NDArray elements, int axes) {
        if (axes == 0) {
            return elements;
        }
        long[] shape = elements.getShape().getShape();
        long[] flat = Arrays.copyOf(shape, shape.length - axes + 1);
        flat[flat.length - 1] = -1;
        return elements.reshape(flat).sum(new int[] {flat.length - 1});
    }
}
