package latent.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Makes arrays and frees them. An array stays DJL's {@link NDArray}. */
public final class Tensors {
    private Tensors() {}

    /** The manager of every array that the library makes. */
    public static NDManager manager() {
        return Startup.root();
    }

    /** A float32 array of the given values; without a shape it is [n]. */
    public static NDArray of(float[] values, long... shape) {
        return manager().create(values, shapeFor(values.length, shape));
    }

    /** A float32 array of the given values; without a shape it is [n]. */
    public static NDArray of(double[] values, long... shape) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return of(floats, shape);
    }

    /** An int64 array of the given values; without a shape it is [n]. */
    public static NDArray ofLongs(long[] values, long... shape) {
        return manager().create(values, shapeFor(values.length, shape));
    }

    /** A float32 array without axes, []. */
    public static NDArray scalar(double value) {
        return manager().create((float) value);
    }

    /** Zeros, float32. */
    public static NDArray zeros(long... shape) {
        return manager().zeros(new Shape(shape), DataType.FLOAT32);
    }

    /** Ones, float32. */
    public static NDArray ones(long... shape) {
        return manager().ones(new Shape(shape), DataType.FLOAT32);
    }

    /** Uniform draws in [0, 1), float32. */
    public static NDArray uniform(long... shape) {
        return manager().randomUniform(0, 1, new Shape(shape), DataType.FLOAT32);
    }

    /** Draws from N(0, 1), float32. */
    public static NDArray normal(long... shape) {
        return manager().randomNormal(0, 1, new Shape(shape), DataType.FLOAT32);
    }

    /** {@code count} numbers evenly spaced from {@code first} to {@code last}, both included, float32 [count]. */
    public static NDArray range(double first, double last, int count) {
        return manager().linspace((float) first, (float) last, count);
    }

    /** All numbers of an array in the order of its axes, for Java code and plots. */
    public static double[] doubles(NDArray array) {
        return tidy(() -> array.toType(DataType.FLOAT64, false).toDoubleArray());
    }

    /**
     * Frees every array made inside except the result, when that is an array or a collection of arrays. A result that was made outside stays as it
     * is.
     */
    public static <T> T tidy(Supplier<T> work) {
        List<NDArray> made = new ArrayList<>();
        T result;
        try (NDScope inside = Held.scope()) {
            result = work.get();
            each(result, array -> {
                if (Scopes.owns(inside, array)) {
                    NDScope.unregister(array);
                    made.add(array);
                }
            });
        }
        made.forEach(NDScope::register); // now the scope around, if there is one, answers for it
        return result;
    }

    /** Frees every array made inside. */
    public static void tidy(Runnable work) {
        try (NDScope inside = Held.scope()) {
            inside.suppressNotUsedWarning();
            work.run();
        }
    }

    /** Like {@link #tidy(Supplier)}, but the result outlives every scope that stands around: for weights and optimizer states. */
    public static <T> T keep(Supplier<T> work) {
        try (NDScope inside = Held.scope()) {
            inside.suppressNotUsedWarning();
            T result = work.get();
            each(result, NDScope::unregister);
            return result;
        }
    }

    /** The shape as people write it, [64, 1, 28, 28]; [B, 20] when {@code batched} puts the letter in front of {@code shape}. */
    public static String shapeText(boolean batched, long... shape) {
        String axes = Arrays.toString(shape);
        if (!batched) {
            return axes;
        }
        return shape.length == 0 ? "[B]" : "[B, " + axes.substring(1);
    }

    private static void each(Object result, java.util.function.Consumer<NDArray> action) {
        if (result instanceof NDArray array) {
            action.accept(array);
        } else if (result instanceof Collection<?> several) {
            several.forEach(one -> each(one, action));
        }
    }

    private static Shape shapeFor(int length, long... shape) {
        Shape wanted = shape.length == 0 ? new Shape(length) : new Shape(shape);
        if (wanted.size() != length) {
            throw new IllegalArgumentException(
                    "shape " + wanted + ": expected " + wanted.size() + " values but was given " + length);
        }
        return wanted;
    }
}
