package latent.models;

import ai.djl.ndarray.NDArray;
import java.util.List;
import latent.nn.Network;
import latent.tensor.Autograd;

/**
 * The Wasserstein GAN with gradient penalty (Gulrajani et al. 2017, Algorithm 1). The paper's settings: penalty 10, five critic steps for each of the
 * generator, Adam with rate 1e-4 and betas 0 and 0.9.
 *
 * @param generator z [B, Z] to x [B, ...]
 * @param critic x [B, ...] to one score [B, 1]; no sigmoid at its end, and without batch normalisation, which would make an example's slope depend on the others
 * @param penaltyWeight lambda, at least 0
 */
public record WganGp(Network generator, Network critic, double penaltyWeight) {
    /** The paper's lambda for images. */
    public static final double PAPER_PENALTY = 10;

    /** Refuses settings out of range. */
    public WganGp {
        if (!(penaltyWeight >= 0) || Double.isInfinite(penaltyWeight)) {
            throw new IllegalArgumentException(
                    "WganGp: expected a penalty weight of at least 0 but was given " + penaltyWeight);
        }
    }

    /** With the paper's penalty weight, 10. */
    public static WganGp of(Network generator, Network critic) {
        return new WganGp(generator, critic, PAPER_PENALTY);
    }

    /** E f(fake) - E f(real) + lambda E(|grad f| - 1)^2 between them; real [B, ...] gives []. The generator gets no derivative. */
    public NDArray criticLoss(NDArray real) {
        return Autograd.value(() -> {
            NDArray fake = Autograd.detached(() -> generate(real.getShape().get(0))); // [B, ...]
            NDArray penalty = GradientPenalty.oneCentred(this::score, real, fake); // [B]
            return score(fake).sub(score(real)).add(penalty.mul(penaltyWeight)).mean();
        });
    }

    /** -E f(G(z)) over {@code n} fresh z, []. */
    public NDArray generatorLoss(long n) {
        return Autograd.value(() -> score(generate(n)).neg().mean());
    }

    /** {@code n} examples from fresh z, as the losses use them: [n, ...]. */
    public NDArray generate(long n) {
        return Generated.from(generator, n);
    }

    /** f(x), [B, ...] to [B]. */
    public NDArray score(NDArray x) {
        return Scores.of(critic, x);
    }

    /**
     * E f(real) - E f(fake), []: the critic's estimate of the Wasserstein-1 distance W in the units of x, as far as its slopes are 1. The penalty holds them only
     * softly: of all linear critics the best one has the slope 1 + W / (2 lambda), where W is how far the means are apart.
     */
    public NDArray distance(NDArray real, NDArray fake) {
        return Autograd.value(() -> score(real).mean().sub(score(fake).mean()));
    }

    /** |grad f| at points between real and fresh fake examples, [B]. */
    public NDArray slopes(NDArray real) {
        return Autograd.value(() -> {
            NDArray fake = Autograd.detached(() -> generate(real.getShape().get(0)));
            return GradientPenalty.slope(this::score, GradientPenalty.between(real, fake));
        });
    }

    /** Weights and running statistics of both networks. */
    public List<NDArray> state() {
        return Network.state(generator, critic);
    }
}
