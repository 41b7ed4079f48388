package latent.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.List;
import latent.tensor.Ops;
import latent.tensor.Tensors;
import smile.math.BFGS;

/**
 * How much of the labels a linear classifier can read off given features: multinomial logistic regression, the usual judge of a representation that
 * was learned without labels (Cox 1958; Alain and Bengio 2017).
 *
 * @param weight W, [K, D]
 * @param bias b, [K]
 */
public record LinearProbe(NDArray weight, NDArray bias) {
    private static final int MEMORY = 10;
    private static final int MOST_ITERATIONS = 1000;
    private static final double SMALLEST_SLOPE = 1e-5;
    private static final long CHUNK = 4096;

    /**
     * The minimum of mean cross-entropy in nats + decay / 2 ||W||^2, unique up to a number added to every bias, by limited-memory BFGS (Liu and
     * Nocedal 1989) from zero weights. It ends where no slope exceeds 1e-5, or after 1,000 iterations; {@link #slope} says which.
     *
     * @param features [N, D], float32, finite
     * @param labels [N], whole numbers from 0, int64
     * @param decay above 0; 1e-4 is a fair start for features of scale 1, fewer examples want more
     */
    public static LinearProbe fit(NDArray features, NDArray labels, double decay) {
        CrossEntropy.requireMatching(features, labels);
        long classes = CrossEntropy.classes(labels);
        return minimum(
                features,
                labels,
                decay,
                new double[(int) (classes * (features.getShape().get(1) + 1))]);
    }

    /**
     * The same minimum, sought from the weights of another probe of as many features and classes: faster when that one is near, as after a small
     * change of the decay.
     */
    public static LinearProbe fit(NDArray features, NDArray labels, double decay, LinearProbe start) {
        CrossEntropy.requireMatching(features, labels);
        start.requireFitting(features, labels);
        return minimum(features, labels, decay, start.numbers());
    }

    private static LinearProbe minimum(NDArray features, NDArray labels, double decay, double... start) {
        if (!(decay > 0)) {
            throw new IllegalArgumentException(
                    "LinearProbe: expected a decay above 0, so that there is one minimum, but was given " + decay);
        }
        Points.requireFinite("LinearProbe", features);
        long classes = start.length / (features.getShape().get(1) + 1);
        try (CrossEntropy loss = new CrossEntropy(features, labels, classes, decay)) {
            BFGS.minimize(loss, MEMORY, start, SMALLEST_SLOPE, MOST_ITERATIONS); // overwrites the start
        }
        return of(start, classes);
    }

    /**
     * How far the probe is from the minimum of {@link #fit}: the largest size of a slope of that loss, 0 at the minimum; nats for a change of a weight
     * by 1.
     */
    public double slope(NDArray features, NDArray labels, double decay) {
        CrossEntropy.requireMatching(features, labels);
        requireFitting(features, labels);
        try (CrossEntropy loss = new CrossEntropy(features, labels, classes(), decay)) {
            double[] point = numbers();
            double[] slopes = new double[point.length];
            loss.g(point, slopes);
            return Arrays.stream(slopes).map(Math::abs).max().orElseThrow();
        }
    }

    /** log p(class | features) up to a constant, [B, K]; features are [B, D]. */
    public NDArray logits(NDArray features) {
        return Ops.linear(features, weight, bias);
    }

    /** The most probable class of each example, int64 [B]; features are [B, D]. */
    public NDArray predict(NDArray features) {
        return Tensors.tidy(() -> logits(features).argMax(1));
    }

    /** The share of examples whose most probable class is not their label, in [0, 1]; features are [N, D], labels [N]. */
    public double error(NDArray features, NDArray labels) {
        CrossEntropy.requireMatching(features, labels);
        long n = labels.getShape().get(0);
        long wrong = 0;
        for (long from = 0; from < n; from += CHUNK) {
            NDIndex rows = new NDIndex(from + ":" + Math.min(n, from + CHUNK));
            wrong += Tensors.tidy(() -> {
                NDArray given = labels.get(rows).toType(DataType.INT64, false);
                return predict(features.get(rows)).neq(given).countNonzero().getLong();
            });
        }
        return (double) wrong / n;
    }

    private long classes() {
        return bias.getShape().get(0);
    }

    private void requireFitting(NDArray features, NDArray labels) {
        long given = CrossEntropy.classes(labels);
        if (features.getShape().get(1) != weight.getShape().get(1) || given > classes()) {
            throw new IllegalArgumentException(
                    "LinearProbe: expected features [N, " + weight.getShape().get(1) + "] of at most " + classes()
                            + " classes, as the start has them, but was given " + features.getShape() + " of " + given);
        }
    }

    /** W row by row, then b, as one vector. */
    private double[] numbers() {
        return Tensors.tidy(() -> Tensors.doubles(weight.flatten().concat(bias)));
    }

    static LinearProbe of(double[] numbers, long classes) {
        int split = (int) (numbers.length - classes);
        List<NDArray> parts = Tensors.tidy(() -> {
            NDArray all = Tensors.of(numbers);
            NDArray weight = all.get("0:" + split).reshape(classes, split / classes);
            return List.of(weight.duplicate(), all.get(split + ":").duplicate());
        });
        return new LinearProbe(parts.get(0), parts.get(1));
    }
}
