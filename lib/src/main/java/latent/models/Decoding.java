package latent.models;

import ai.djl.ndarray.NDArray;
import java.util.Objects;
import latent.prob.Bernoulli;
import latent.prob.Gaussian;
import latent.tensor.Autograd;

/**
 * What the numbers of a decoder mean: the distribution p(x|z) (Kingma and Welling 2014, appendix C).
 *
 * @param kind Bernoulli or Gaussian
 * @param deviation of each number of x given z, in the units of the data; 1 and without meaning for Bernoulli
 */
public record Decoding(Kind kind, double deviation) {
    /** The family of p(x|z). */
    public enum Kind {
        /** The numbers are logits of independent binary pixels. */
        BERNOULLI,
        /** The numbers are means of independent real pixels. */
        GAUSSIAN
    }

    /** Refuses a deviation that is not above 0. */
    public Decoding {
        Objects.requireNonNull(kind);
        if (!(deviation > 0) || Double.isInfinite(deviation)) {
            throw new IllegalArgumentException("Decoding: expected a deviation above 0 but was given " + deviation);
        }
    }

    /** Independent binary pixels; the decoder gives logits. */
    public static Decoding bernoulli() {
        return new Decoding(Kind.BERNOULLI, 1);
    }

    /** Independent real pixels with one known standard deviation; the decoder gives means. */
    public static Decoding gaussian(double deviation) {
        return new Decoding(Kind.GAUSSIAN, deviation);
    }

    /** E[x|z] in the shape of the decoder's numbers; in (0, 1) for Bernoulli. */
    public NDArray mean(NDArray numbers) {
        return Autograd.value(
                () -> kind == Kind.BERNOULLI ? new Bernoulli(numbers).probability() : numbers.duplicate());
    }

    /** log p(x|z) in nats with all its constants; x is [B, ...], numbers [B, ...] or [k, B, ...]; gives [B] or [k, B]. */
    public NDArray logProb(NDArray numbers, NDArray x) {
        return Autograd.value(() -> kind == Kind.BERNOULLI
                ? new Bernoulli(numbers).logProb(x)
                : gaussian(numbers).logProb(x));
    }

    private Gaussian gaussian(NDArray mean) {
        return new Gaussian(mean, mean.zerosLike().add(2 * Math.log(deviation)));
    }
}
