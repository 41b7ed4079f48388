package latent.models;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import latent.tensor.Autograd;

/**
 * What the two players of a GAN minimise, given the discriminator's scores: logits a for the first two, whose sigmoid is D(x). Each formula gives one
 * number an example.
 */
public enum GanLoss {
    /** The game itself: the generator lowers log(1 - D(G(z))), which is flat where D is sure (Goodfellow et al. 2014, eq. 1). */
    SATURATING,
    /** The generator raises log D(G(z)) instead (Goodfellow et al. 2014, section 3): the same fixed point, a gradient where D is sure. */
    NON_SATURATING,
    /** Squared distances of the score from 1 for real and 0 for fake (Mao et al. 2017, eq. 9). */
    LEAST_SQUARES;

    /** The discriminator's loss at real examples, [B] to [B]; {@code label} is 1, or 0.9 for one-sided smoothing (Salimans et al. 2016, section 3.4). */
    NDArray real(NDArray score, double label) {
        return Autograd.value(() -> switch (this) {
            case SATURATING, NON_SATURATING ->
                minusLogD(score).mul(label).add(minusLogNotD(score).mul(1 - label));
            case LEAST_SQUARES -> score.sub(label).square().mul(0.5);
        });
    }

    /** The discriminator's loss at fake examples, [B] to [B]. */
    NDArray fake(NDArray score) {
        return Autograd.value(() -> switch (this) {
            case SATURATING, NON_SATURATING -> minusLogNotD(score);
            case LEAST_SQUARES -> score.square().mul(0.5);
        });
    }

    /** The generator's loss, [B] to [B]. */
    NDArray generator(NDArray score) {
        return Autograd.value(() -> switch (this) {
            case SATURATING -> minusLogNotD(score).neg();
            case NON_SATURATING -> minusLogD(score);
            case LEAST_SQUARES -> score.sub(1).square().mul(0.5);
        });
    }

    /** -log D = softplus(-a), finite for every logit. */
    private static NDArray minusLogD(NDArray logit) {
        return Activation.softPlus(logit.neg());
    }

    /** -log(1 - D) = softplus(a). */
    private static NDArray minusLogNotD(NDArray logit) {
        return Activation.softPlus(logit);
    }
}
