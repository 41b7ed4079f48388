package latent.prob;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import latent.tensor.Autograd;
import latent.tensor.Tensors;

/**
 * Gaussians with independent components. Log-densities and divergences are summed over the components of an example, in nats. An x with one more axis
 * in front, [k, B, D], gives [k, B]; a distribution of one example, [1, D], serves any number of them.
 *
 * @param mean [B, D] or [B, ...]
 * @param logVar the logarithm of the variance (not of the deviation), in the shape of the mean
 */
public record Gaussian(NDArray mean, NDArray logVar) {
    private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

    /** Refuses a mean and a log-variance of different shapes. */
    public Gaussian {
        if (!mean.getShape().equals(logVar.getShape()) || mean.getShape().dimension() == 0) {
            throw new IllegalArgumentException(
                    "Gaussian: expected mean and log variance of one shape [B, ...] but was given " + mean.getShape()
                            + " and " + logVar.getShape());
        }
    }

    /** From mean and standard deviation, both [B, D]. */
    public static Gaussian of(NDArray mean, NDArray deviation) {
        return new Gaussian(mean, Autograd.value(() -> deviation.log().mul(2)));
    }

    /** Mean 0 and variance 1 everywhere; the shape is that of the mean, such as 1, 20. */
    public static Gaussian standard(long... shape) {
        return new Gaussian(Tensors.zeros(shape), Tensors.zeros(shape));
    }

    /** The first half of the second axis is the mean, the other half the log variance: what an encoder gives, [B, 2Z]. */
    public static Gaussian fromHalves(NDArray h) {
        Shape shape = h.getShape();
        if (shape.dimension() < 2 || shape.get(1) % 2 != 0 || shape.get(1) == 0) {
            throw new IllegalArgumentException(
                    "fromHalves: expected [B, 2Z], mean and log variance side by side, but was given " + shape);
        }
        NDList halves = h.split(2, 1);
        return new Gaussian(halves.get(0), halves.get(1));
    }

    /** The standard deviation, in the shape of the mean. */
    public NDArray deviation() {
        return Autograd.value(() -> logVar.mul(0.5).exp());
    }

    /** The variance, in the shape of the mean. */
    public NDArray variance() {
        return logVar.exp();
    }

    /** One draw for each example, in the shape of the mean; reparameterised (Kingma and Welling 2014, section 2.4): gradients reach mean and variance. */
    public NDArray sample() {
        return Autograd.value(() -> sample(Tensors.normal(mean.getShape().getShape())));
    }

    /** {@code k} draws for each example, [k, B, D]; reparameterised. */
    public NDArray sample(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("sample: expected at least one draw but was given " + k);
        }
        long[] shape = new Shape(k).addAll(mean.getShape()).getShape();
        return Autograd.value(() -> sample(Tensors.normal(shape)));
    }

    /** mean + deviation * noise, with draws from N(0, 1) that are given, in the shape of the mean or [k, B, D]. */
    public NDArray sample(NDArray noise) {
        PerExample.requireFit("Gaussian.sample", mean, noise);
        return Autograd.value(() -> deviation().mul(noise).add(mean));
    }

    /** log p(x), [B]. */
    public NDArray logProb(NDArray x) {
        return PerExample.sum("Gaussian.logProb", mean, x, () -> {
            NDArray squared = x.sub(mean).square().div(variance());
            return squared.add(logVar).add(LOG_TWO_PI).mul(-0.5);
        });
    }

    /** The differential entropy, [B]; it is below zero where the deviation is small. */
    public NDArray entropy() {
        return PerExample.sum(
                "Gaussian.entropy", mean, () -> logVar.add(1 + LOG_TWO_PI).mul(0.5));
    }

    /** KL(this || q), [B]: the mean under this distribution of log p - log q. */
    public NDArray kl(Gaussian q) {
        return PerExample.sum("Gaussian.kl", mean, q.mean, () -> {
            NDArray logRatio = logVar.sub(q.logVar);
            NDArray distance = mean.sub(q.mean).square().div(q.variance());
            return logRatio.exp().sub(logRatio).add(distance).sub(1).mul(0.5);
        });
    }

    /** KL(this || N(0, I)), [B] (Kingma and Welling 2014, appendix B, with the sign of a divergence). */
    public NDArray klToStandardNormal() {
        return PerExample.sum(
                "Gaussian.klToStandardNormal",
                mean,
                () -> logVar.exp().sub(logVar).add(mean.square()).sub(1).mul(0.5));
    }

    /** The number below which a draw lies with this probability (in (0, 1)), component by component: the inverse distribution function. */
    public NDArray quantile(NDArray probability) {
        PerExample.requireFit("Gaussian.quantile", mean, probability);
        return Autograd.value(() -> sample(probability.mul(2).sub(1).erfinv().mul(Math.sqrt(2.0))));
    }
}
