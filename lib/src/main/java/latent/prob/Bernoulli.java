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
     */
    public NDArray logProb(NDArray x) {
        return Autograd.value(() -> PerExample.sum("Bernoulli.logProb", logits, x, () -> crossEntropy(x))
                .neg());
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
