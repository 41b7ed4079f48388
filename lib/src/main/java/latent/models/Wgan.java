package latent.models;

import ai.djl.ndarray.NDArray;
import java.util.List;
import latent.nn.Network;
import latent.tensor.Autograd;
import latent.tensor.Ops;
import latent.tensor.Tensors;

/**
 * The Wasserstein GAN with clipped weights (Arjovsky et al. 2017, Algorithm 1). The paper's settings: clip 0.01, five critic steps for each of the generator,
 * RMSProp with rate 5e-5.
 *
 * @param generator z [B, Z] to x [B, ...]
 * @param critic x [B, ...] to one score [B, 1]; no sigmoid at its end
 * @param clip c: each weight of the critic stays in [-c, c]
 */
public record Wgan(Network generator, Network critic, double clip) {
    /** The paper's c. */
    public static final double PAPER_CLIP = 0.01;

    public Wgan {
        if (!(clip > 0) || Double.isInfinite(clip)) {
            throw new IllegalArgumentException("Wgan: expected a clip above 0 but was given " + clip);
        }
    }

    /** With the paper's clip, 0.01. */
    public static Wgan of(Network generator, Network critic) {
        return new Wgan(generator, critic, PAPER_CLIP);
    }

    /** E f(fake) - E f(real); real [B, ...] gives []. The generator gets no derivative. */
    public NDArray criticLoss(NDArray real) {
        return Autograd.value(() -> {
            NDArray fake = Autograd.detached(() -> generate(real.getShape().get(0)));
            return score(fake).sub(score(real)).mean();
        });
    }

    /** -E f(G(z)) over {@code n} fresh z, []. */
    public NDArray generatorLoss(long n) {
        return Autograd.value(() -> score(generate(n)).neg().mean());
    }

    /** Puts each weight of the critic back into [-c, c], scales and shifts of a normalisation too; to be called after each critic step. */
    public void clipWeights() {
        Tensors.tidy(() -> critic.weights().forEach(w -> Ops.assign(w, Autograd.paused(() -> w.clip(-clip, clip)))));
    }

    /** {@code n} examples from fresh z, as the losses use them: [n, ...]. */
    public NDArray generate(long n) {
        return Generated.from(generator, n);
    }

    /** f(x), [B, ...] to [B]. */
    public NDArray score(NDArray x) {
        return Scores.of(critic, x);
    }

    /** Weights and running statistics of both networks. */
    public List<NDArray> state() {
        return Network.state(generator, critic);
    }
}
