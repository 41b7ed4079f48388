package latent.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.function.UnaryOperator;
import latent.tensor.Autograd;
import latent.tensor.Tensors;

/**
 * Noise for training a denoising autoencoder, drawn anew at each call from the engine's seeded generator.
 *
 * @param name such as "masking 0.25"
 * @param noise x of any shape to its corrupted version
 */
public record Corruption(String name, UnaryOperator<NDArray> noise) {
    /**
     * Zeroes each number with probability {@code nu}, in [0, 1], independently of the others. Vincent et al. 2008, section 2.3, zero the share nu
     * exactly; here that is the mean.
     */
    public static Corruption masking(double nu) {
        requireShare("masking", nu);
        return new Corruption("masking " + nu, x -> x.mul(chosen(x, 1 - nu)));
    }

    /** Adds N(0, sigma^2) to each number; {@code sigma} is the standard deviation in the units of the data. */
    public static Corruption gaussian(double sigma) {
        if (!(sigma >= 0) || Double.isInfinite(sigma)) {
            throw new IllegalArgumentException(
                    "gaussian: expected a standard deviation of at least 0 but was given " + sigma);
        }
        return new Corruption(
                "gaussian " + sigma,
                x -> x.add(Tensors.normal(x.getShape().getShape()).mul(sigma)));
    }

    /** Sets each number with probability {@code nu}, in [0, 1], to 0 or 1, both equally likely (Vincent et al. 2010, section 3.3). */
    public static Corruption saltAndPepper(double nu) {
        requireShare("salt and pepper", nu);
        return new Corruption("salt and pepper " + nu, x -> {
            NDArray hit = chosen(x, nu);
            return x.sub(hit.mul(x)).add(hit.mul(chosen(x, 0.5)));
        });
    }

    /** The corrupted version of x, in its shape; x stays as it is. */
    public NDArray apply(NDArray x) {
        return Autograd.value(() -> noise.apply(x));
    }

    /** Ones with this probability, else zeros. */
    private static NDArray chosen(NDArray like, double probability) {
        return Tensors.uniform(like.getShape().getShape()).lt(probability).toType(DataType.FLOAT32, false);
    }

    private static void requireShare(String name, double nu) {
        if (!(nu >= 0 && nu <= 1)) {
            throw new IllegalArgumentException(name + ": expected a probability in [0, 1] but was given " + nu);
        }
    }
}
