package latent.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
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
    private static final int MOST_ITERATIONS = 300;
    private static final double SMALLEST_SLOPE = 1e-4;
    private static final long CHUNK = 4096;

    /**
     * The unique minimum of mean cross-entropy in nats + decay / 2 ||W||^2, by limited-memory BFGS (Liu and Nocedal 1989) from zero weights.
     *
     * @param features [N, D], float32
     * @param labels [N], whole numbers from 0, int64
     * @param decay above 0; 1e-4 is a fair start for features of scale 1, fewer examples want more
     */
    public static LinearProbe fit(NDArray features, NDArray labels, double decay) {
        CrossEntropy.requireMatching(features, labels);
        long classes = labels.max().getLong() + 1;
        long width = features.getShape().get(1);
        return fit(features, labels, decay, new LinearProbe(Tensors.zeros(classes, width), Tensors.zeros(classes)));
    }

    /** The same minimum, sought from the weights of another probe: faster when that one is near, as after a small change of the decay. */
    public static LinearProbe fit(NDArray features, NDArray labels, double decay, LinearProbe start) {
        if (!(decay > 0)) {
            throw new IllegalArgumentException(
                    "LinearProbe: expected a decay above 0, so that there is one minimum, but was given " + decay);
        }
        CrossEntropy.requireMatching(features, labels);
        double[] weights = start.numbers();
        try (CrossEntropy loss = new CrossEntropy(features, labels, start.classes(), decay)) {
            BFGS.minimize(loss, MEMORY, weights, SMALLEST_SLOPE, MOST_ITERATIONS);
        }
        return of(weights, start.classes());
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

    /** W row by row, then b, as one vector. */
    private double[] numbers() {
        return Tensors.doubles(Tensors.tidy(() -> weight.flatten().concat(bias)));
    }

    static LinearProbe of(double[] numbers, long classes) {
        int split = (int) (numbers.length - classes);
        NDArray all = Tensors.of(numbers);
        try (all) {
            return new LinearProbe(
                    all.get("0:" + split).reshape(classes, split / classes).duplicate(),
                    all.get(split + ":").duplicate());
        }
    }
}
