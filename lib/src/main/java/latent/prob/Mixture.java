package latent.prob;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import latent.tensor.Autograd;
import latent.tensor.Ops;
import latent.tensor.Tensors;

/**
 * A mixture of K Gaussians with independent components. A divergence from it has no closed form: {@link Divergences#sampledKl} estimates one.
 *
 * @param logWeights log-probabilities of the Gaussians up to a constant, [K]
 * @param components [K, D]
 */
public record Mixture(NDArray logWeights, Gaussian components) {
    /** Refuses weights that are not one for each component. */
    public Mixture {
        Shape means = components.mean().getShape();
        if (means.dimension() != 2 || !logWeights.getShape().equals(new Shape(means.get(0)))) {
            throw new IllegalArgumentException("Mixture: expected log weights [K] and components [K, D] but was given "
                    + logWeights.getShape() + " and " + means);
        }
    }

    /** From weights that need not sum to 1, [K], and means and deviations, both [K, D]. */
    public static Mixture of(double[] weights, NDArray means, NDArray deviations) {
        if (!(Arrays.stream(weights).sum() > 0) || Arrays.stream(weights).anyMatch(weight -> !(weight >= 0))) {
            throw new IllegalArgumentException(
                    "Mixture: expected weights of at least 0, not all 0, but was given " + Arrays.toString(weights));
        }
        return new Mixture(Autograd.value(() -> Tensors.of(weights).log()), Gaussian.of(means, deviations));
    }

    /** {@code n} draws, [n, D]; gradients reach means and variances, but not the weights. */
    public NDArray sample(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("sample: expected at least one draw but was given " + n);
        }
        return Autograd.value(() -> {
            NDArray chosen = new Categorical(logWeights.expandDims(0).broadcast(n, logWeights.size())).sample(); // [n]
            NDArray means = Ops.rows(components.mean(), chosen);
            return new Gaussian(means, Ops.rows(components.logVar(), chosen)).sample();
        });
    }

    /** log p(x); [N, D] to [N]. */
    public NDArray logProb(NDArray x) {
        return Autograd.value(() -> Ops.logSumExp(joint(x), 1));
    }

    /** The entropy, which has no closed form, as the mean of -log p(x) over {@code n} draws, at least two. */
    public Estimate entropy(int n) {
        return Autograd.paused(
                () -> Tensors.tidy(() -> Estimate.of(logProb(sample(n)).neg())));
    }

    /** p(k | x), the share of each Gaussian in each point; [N, D] to [N, K]. */
    public NDArray responsibilities(NDArray x) {
        return Autograd.value(() -> joint(x).softmax(1));
    }

    /** log p(k) + log p(x | k), [N, K]. */
    private NDArray joint(NDArray x) {
        long size = components.mean().getShape().get(1);
        if (x.getShape().dimension() != 2 || x.getShape().get(1) != size) {
            throw new IllegalArgumentException(
                    "Mixture: expected points [N, " + size + "] but was given " + x.getShape());
        }
        Shape every = new Shape(x.getShape().get(0), logWeights.size(), size);
        NDArray repeated = x.expandDims(1).broadcast(every); // [N, K, D]
        return components.logProb(repeated).add(logWeights.logSoftmax(0));
    }
}
