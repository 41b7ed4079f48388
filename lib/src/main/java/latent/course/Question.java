package latent.course;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import latent.data.DrawnDigits;
import latent.tensor.Seeds;
import latent.tensor.Tensors;

/**
 * The inputs of one part of a graded exercise, drawn one after the other from a seed of its own: equal seeds give equal inputs, whatever ran
 * before.
 */
public final class Question {
    private final long seed;
    private final RandomGenerator random;

    Question(long seed) {
        this.seed = seed;
        this.random = Seeds.random(seed);
    }

    /** The seed of this part. */
    public long seed() {
        return seed;
    }

    /** Draws from N(0, 1), float32. */
    public NDArray normal(long... shape) {
        float[] values = new float[count(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Tensors.manager().create(values, new Shape(shape));
    }

    /** Uniform draws between two bounds, float32. */
    public NDArray uniform(double low, double high, long... shape) {
        if (!(low < high)) {
            throw new IllegalArgumentException("uniform: expected low < high but was given " + low + " and " + high);
        }
        float[] values = new float[count(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(low, high);
        }
        return Tensors.manager().create(values, new Shape(shape));
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    public int whole(int low, int high) {
        return (int) wholes(low, high, 1)[0];
    }

    /** {@code n} whole numbers from {@code low} to {@code high}, both included. */
    public long[] wholes(int low, int high, int n) {
        if (low > high) {
            throw new IllegalArgumentException("wholes: expected low <= high but was given " + low + " and " + high);
        }
        return LongStream.generate(() -> random.nextLong(low, high + 1L))
                .limit(n)
                .toArray();
    }

    /** The numbers from 0 to n - 1 in an order drawn by lot. */
    public long[] order(int n) {
        long[] order = LongStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            long kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    /** Digits drawn by the library, [n, 784] in [0, 1]; other ones at each call. */
    public NDArray digits(int n) {
        return DrawnDigits.images(random.nextLong(), n, 1).flat().train();
    }

    private static int count(long... shape) {
        return Math.toIntExact(new Shape(shape).size());
    }
}
