package latent.prob;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import latent.tensor.Autograd;
import latent.tensor.Ops;
import latent.tensor.Tensors;

/**
 * Independent binary variables. Log-probabilities and divergences are summed over the variables of an example, in nats. An x or logits with one more
 * axis in front, [k, B, D], give [k, B].
 *
 * @param logits log(p / (1 - p)), [B, D] or [B, ...]
 */
public record Bernoulli(NDArray logits) {
    /** Refuses logits without an axis of examples. */
    public Bernoulli {
        if (logits.getShape().dimension() == 0) {
            throw new IllegalArgumentException(
                    "Bernoulli: expected logits [B, ...] but was given " + logits.getShape());
        }
    }

    /** The probability of 1, in the shape of the logits. */
    public NDArray probability() {
        return Activation.sigmoid(logits);
    }

    /** Zeros and ones, in the shape of the logits; no gradient flows through a draw. */
    public NDArray sample() {
        return Autograd.paused(() -> Tensors.tidy(() -> {
            NDArray below = Tensors.uniform(logits.getShape().getShape()).lt(probability());
            return below.toType(logits.getDataType(), false);
        }));
    }

    /**
     * log p(x), [B].
     *
     * @param x zeros and ones; for numbers between them, such as grey pixels, this is minus a cross-entropy and no log-probability
     * @throws IllegalArgumentException outside a loss, when a number is below 0 or above 1
     */
    public NDArray logProb(NDArray x) {
        if (!Autograd.isRecording()) { // a training step does not wait to look at them
            requireShares(x);
        }
        return Autograd.value(() -> PerExample.sum("Bernoulli.logProb", logits, x, () -> crossEntropy(x))
                .neg());
    }

    private static void requireShares(NDArray x) {
        double[] ends = Autograd.paused(() ->
                Tensors.tidy(() -> new double[] {Tensors.doubles(x.min())[0], Tensors.doubles(x.max())[0]}));
        if (!(ends[0] >= 0 && ends[1] <= 1)) {
            throw new IllegalArgumentException(
                    "Bernoulli.logProb: expected x from 0 to 1 but was given " + ends[0] + " to " + ends[1]);
        }
    }

    private NDArray crossEntropy(NDArray x) {
        return Ops.binaryCrossEntropy(PerExample.repeated(logits, x), PerExample.repeated(x, logits));
    }

    /** The entropy, [B]. */
    public NDArray entropy() {
        return PerExample.sum("Bernoulli.entropy", logits, () -> Ops.binaryCrossEntropy(logits, probability()));
    }

    /** KL(this || q), [B]. */
    public NDArray kl(Bernoulli q) {
        return PerExample.sum("Bernoulli.kl", logits, q.logits, () -> {
            NDArray difference = probability().mul(logits.sub(q.logits));
            return difference.sub(Activation.softPlus(logits)).add(Activation.softPlus(q.logits));
        });
    }
}
