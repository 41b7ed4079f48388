package latent.models;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import java.util.List;
import latent.nn.Network;
import latent.tensor.Autograd;

/**
 * The generative adversarial network (Goodfellow et al. 2014): a generator of examples from z ~ N(0, I) and a discriminator that tells them from real ones.
 *
 * @param generator z [B, Z] to x [B, ...]
 * @param discriminator x [B, ...] to one score [B, 1]; no sigmoid at its end. Of packed examples, [B / packed, packed C, ...]
 * @param loss what the scores mean and what each player minimises
 * @param realLabel the discriminator's target at real examples: 1, or 0.9 for one-sided label smoothing
 * @param r1 gamma of the zero-centred penalty at real examples, 0 for none (Mescheder et al. 2018, eq. 9)
 * @param packed how many examples the discriminator judges together, 1 for the usual GAN (Lin et al. 2018)
 */
public record Gan(Network generator, Network discriminator, GanLoss loss, double realLabel, double r1, int packed) {
    /** Refuses settings out of range. */
    public Gan {
        if (!(realLabel > 0 && realLabel <= 1) || !(r1 >= 0) || Double.isInfinite(r1) || packed < 1) {
            throw new IllegalArgumentException(
                    "Gan: expected a real label in (0, 1], an R1 weight of at least 0 and at least one packed example but was given "
                            + realLabel + ", " + r1 + " and " + packed);
        }
    }

    /** The non-saturating game without any remedy. */
    public static Gan of(Network generator, Network discriminator) {
        return new Gan(generator, discriminator, GanLoss.NON_SATURATING, 1, 0, 1);
    }

    /** The same networks with another loss. */
    public Gan withLoss(GanLoss newLoss) {
        return new Gan(generator, discriminator, newLoss, realLabel, r1, packed);
    }

    /** The same networks; the discriminator aims at this number for real examples. */
    public Gan withRealLabel(double newLabel) {
        return new Gan(generator, discriminator, loss, newLabel, r1, packed);
    }

    /** The same networks with the penalty gamma / 2 E|grad D(x)|^2 at real x; with packed examples, the slope by all numbers of a pack. */
    public Gan withR1(double gamma) {
        return new Gan(generator, discriminator, loss, realLabel, gamma, packed);
    }

    /** The same networks; the discriminator, made for it, judges {@code m} examples together. */
    public Gan withPacked(int m) {
        return new Gan(generator, discriminator, loss, realLabel, r1, m);
    }

    /** What the discriminator minimises in one step of Algorithm 1; real [B, ...] gives []. The generator gets no derivative. */
    public NDArray discriminatorLoss(NDArray real) {
        return Autograd.value(() -> {
            NDArray fake = Autograd.detached(() -> generate(real.getShape().get(0))); // [B, ...]
            NDArray value = loss.real(score(real), realLabel)
                    .add(loss.fake(score(fake)))
                    .mean();
            return r1 == 0 ? value : value.add(penalty(real).mul(r1 / 2).mean());
        });
    }

    /** |grad D|^2 of what the discriminator sees as one example, [B, ...] to [B / packed]. */
    private NDArray penalty(NDArray real) {
        return GradientPenalty.r1(packs -> Scores.of(discriminator, packs), Packing.pack(real, packed));
    }

    /** What the generator minimises with a batch of {@code n} fresh z; gives []. */
    public NDArray generatorLoss(long n) {
        return Autograd.value(() -> loss.generator(score(generate(n))).mean());
    }

    /** {@code n} examples from fresh z, as the losses use them: [n, ...]. */
    public NDArray generate(long n) {
        return Generated.from(generator, n);
    }

    /** The discriminator's score, [B, ...] to [B / packed]: a logit, or for least squares the number that should be 1 or 0. */
    public NDArray score(NDArray x) {
        return Autograd.value(() -> Scores.of(discriminator, Packing.pack(x, packed)));
    }

    /** D(x), the probability that x is real, [B, ...] to [B / packed]; of the two logistic losses. */
    public NDArray probability(NDArray x) {
        if (loss == GanLoss.LEAST_SQUARES) {
            throw new IllegalStateException(
                    "probability: expected a logistic loss but least squares has no probability");
        }
        return Autograd.value(() -> Activation.sigmoid(score(x)));
    }

    /** Weights and running statistics of both networks. */
    public List<NDArray> state() {
        return Network.state(generator, discriminator);
    }
}
