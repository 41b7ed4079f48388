package latent.prob;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import latent.tensor.Autograd;
import latent.tensor.Tensors;

/**
 * One of K classes for each example; everything in nats.
 *
 * @param logits finite log-probabilities up to a constant for each example, [B, K]
 */
public record Categorical(NDArray logits) {
    public Categorical {
        if (logits.getShape().dimension() != 2) {
            throw new IllegalArgumentException(
                    "Categorical: expected logits [B, K] but was given " + logits.getShape());
        }
    }

    /** The probability of each class, [B, K]. */
    public NDArray probability() {
        return logits.softmax(1);
    }

    /** A class for each example, int64 [B], as the largest of the logits with Gumbel noise (Gumbel 1954); no gradient flows through a draw. */
    public NDArray sample() {
        return Autograd.paused(() -> Tensors.tidy(() -> {
            NDArray exponential =
                    Tensors.uniform(logits.getShape().getShape()).log().neg();
            return logits.sub(exponential.log()).argMax(1);
        }));
    }

    /** log p(label); labels are whole numbers from 0 to K - 1, [B]; gives [B]. */
    public NDArray logProb(NDArray labels) {
        requireLabels(labels);
        return Autograd.value(() -> {
            NDArray index = labels.toType(DataType.INT64, false).expandDims(1); // [B, 1]
            return logits.logSoftmax(1).gather(index, 1).squeeze(1);
        });
    }

    /** The entropy, [B]. */
    public NDArray entropy() {
        return Autograd.value(() -> {
            NDArray logP = logits.logSoftmax(1);
            return logP.exp().mul(logP).sum(new int[] {1}).neg();
        });
    }

    /** KL(this || q), [B]. */
    public NDArray kl(Categorical q) {
        return PerExample.sum("Categorical.kl", logits, q.logits, () -> {
            NDArray logP = logits.logSoftmax(1);
            return logP.exp().mul(logP.sub(q.logits.logSoftmax(1)));
        });
    }

    private void requireLabels(NDArray labels) {
        Shape wanted = new Shape(logits.getShape().get(0));
        if (!labels.getShape().equals(wanted)) {
            throw new IllegalArgumentException(
                    "Categorical: expected labels " + wanted + " but was given " + labels.getShape());
        }
        double[] numbers = Autograd.paused(() -> Tensors.doubles(labels));
        for (double number : numbers) {
            if (number != Math.rint(number)
                    || number < 0
                    || number >= logits.getShape().get(1)) {
                throw new IllegalArgumentException("Categorical: expected labels from 0 to "
                        + (logits.getShape().get(1) - 1) + " but was given " + number);
            }
        }
    }
}
