package latent.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import latent.tensor.Tensors;
import smile.math.DifferentiableMultivariateFunction;

/**
 * Mean cross-entropy of a softmax in nats + decay / 2 ||W||^2, as a function of W and b in one vector, with its gradient in closed form:
 * dL/dW = (p - onehot)' x / N + decay W, dL/db = mean(p - onehot).
 */
final class CrossEntropy implements DifferentiableMultivariateFunction, AutoCloseable {
    private final NDArray features; // [N, D]
    private final NDArray oneHot; // [N, K]
    private final long classes;
    private final double decay;
    private double[] point = {};
    private double[] gradient = {};
    private double value;

    CrossEntropy(NDArray features, NDArray labels, long classes, double decay) {
        this.features = features;
        this.classes = classes;
        this.decay = decay;
        this.oneHot = Tensors.tidy(() -> labels.toType(DataType.INT64, false).oneHot((int) classes, DataType.FLOAT32));
    }

    /** One more than the largest label. */
    static long classes(NDArray labels) {
        return 1 + Tensors.tidy(() -> labels.max().toType(DataType.INT64, false).getLong());
    }

    static void requireMatching(NDArray features, NDArray labels) {
        boolean fits = features.getShape().dimension() == 2
                && labels.getShape().dimension() == 1
                && features.getShape().get(0) == labels.getShape().get(0)
                && features.getShape().get(0) > 0;
        if (!fits) {
            throw new IllegalArgumentException("LinearProbe: expected features [N, D] and labels [N] but was given "
                    + features.getShape() + " and " + labels.getShape());
        }
        long smallest =
                Tensors.tidy(() -> labels.min().toType(DataType.INT64, false).getLong());
        if (smallest < 0) {
            throw new IllegalArgumentException("LinearProbe: expected labels from 0 but was given " + smallest);
        }
    }

    @Override
    public double f(double[] numbers) {
        evaluate(numbers);
        return value;
    }

    @Override
    public double g(double[] numbers, double[] into) {
        evaluate(numbers);
        System.arraycopy(gradient, 0, into, 0, gradient.length);
        return value;
    }

    /** Value and gradient in one pass over the features; a line search asks for both at the point where it ends. */
    private void evaluate(double... numbers) {
        if (Arrays.equals(numbers, point)) {
            return;
        }
        Tensors.tidy(() -> {
            LinearProbe probe = LinearProbe.of(numbers, classes);
            NDArray logP = probe.logits(features).logSoftmax(1); // [N, K]
            NDArray slope = logP.exp().sub(oneHot).div(features.getShape().get(0)); // [N, K], of the mean by the logits
            NDArray byWeight =
                    slope.transpose().matMul(features).add(probe.weight().mul(decay)); // [K, D]
            NDArray byBias = slope.sum(new int[] {0}); // [K]
            gradient = Tensors.doubles(byWeight.flatten().concat(byBias));
            value = value(probe, logP);
        });
        point = numbers.clone();
    }

    private double value(LinearProbe probe, NDArray logP) {
        NDList sums = new NDList(logP.mul(oneHot), probe.weight().square());
        double likelihood = sums.get(0).toType(DataType.FLOAT64, false).sum().getDouble();
        double size = sums.get(1).toType(DataType.FLOAT64, false).sum().getDouble();
        return -likelihood / features.getShape().get(0) + decay / 2 * size;
    }

    @Override
    public void close() {
        oneHot.close();
    }
}
