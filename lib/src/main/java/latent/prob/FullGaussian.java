package latent.prob;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import latent.tensor.Autograd;
import latent.tensor.LinearAlgebra;
import latent.tensor.Tensors;

/**
 * A Gaussian with a full covariance matrix; inside all is done in double precision with the Cholesky factor L, covariance = L L'.
 *
 * @param mean [D]
 * @param covariance [D, D], symmetric and positive definite
 */
public record FullGaussian(NDArray mean, NDArray covariance) {
    private static final double LOG_TWO_PI = Math.log(2 * Math.PI);
    private static final double SYMMETRIC = 1e-5; // relative to the largest number

    /** Refuses a covariance that does not fit the mean. */
    public FullGaussian {
        Shape shape = mean.getShape();
        if (shape.dimension() != 1 || !covariance.getShape().equals(new Shape(shape.get(0), shape.get(0)))) {
            throw new IllegalArgumentException(
                    "FullGaussian: expected a mean [D] and a covariance [D, D] but was given " + shape + " and "
                            + covariance.getShape());
        }
        double apart = difference(covariance);
        if (!(apart <= SYMMETRIC)) {
            throw new IllegalArgumentException(
                    "FullGaussian: expected a symmetric covariance but was given one that differs from its transpose by "
                            + apart + " of its largest number");
        }
    }

    private static double difference(NDArray matrix) {
        return Autograd.paused(() -> Tensors.tidy(() -> {
            NDArray largest = matrix.abs().max();
            double apart = Tensors.doubles(matrix.sub(matrix.transpose()).abs().max())[0];
            return apart == 0 ? 0 : apart / Tensors.doubles(largest)[0];
        }));
    }

    /** {@code n} draws mean + L noise, [n, D]; reparameterised: gradients reach mean and covariance. */
    public NDArray sample(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("sample: expected at least one draw but was given " + n);
        }
        return Autograd.value(() -> sample(Tensors.normal(n, mean.getShape().get(0))));
    }

    /** mean + L noise, with draws from N(0, 1) that are given, [n, D]. */
    public NDArray sample(NDArray noise) {
        requirePoints(noise);
        return Autograd.value(() -> {
            NDArray moved = precise(noise).matMul(factor().transpose());
            return Autograd.typeAs(moved.add(precise(mean)), mean);
        });
    }

    /** log p(x); [N, D] to [N]. */
    public NDArray logProb(NDArray x) {
        return Autograd.value(() -> {
            requirePoints(x);
            NDArray factor = factor();
            NDArray white = LinearAlgebra.solveLower(
                    factor, precise(x).sub(precise(mean)).transpose()); // [D, N]
            NDArray squared = white.square().sum(new int[] {0}); // [N]
            NDArray constant = logDeterminant(factor).add(LOG_TWO_PI * mean.size());
            return Autograd.typeAs(squared.add(constant).mul(-0.5), x);
        });
    }

    /** The differential entropy. */
    public double entropy() {
        double half = number(() -> logDeterminant(factor()).mul(0.5));
        return half + mean.size() * (1 + LOG_TWO_PI) / 2;
    }

    /** KL(this || q). */
    public double kl(FullGaussian q) {
        if (!mean.getShape().equals(q.mean.getShape())) {
            throw new IllegalArgumentException(
                    "FullGaussian.kl: expected a mean " + mean.getShape() + " but was given " + q.mean.getShape());
        }
        return number(() -> {
            NDArray factor = factor();
            NDArray other = q.factor();
            NDArray spread = LinearAlgebra.solveLower(other, factor).square().sum();
            NDArray away = precise(mean).sub(precise(q.mean)).expandDims(1); // [D, 1]
            NDArray distance = LinearAlgebra.solveLower(other, away).square().sum();
            NDArray determinants = logDeterminant(other).sub(logDeterminant(factor));
            return spread.add(distance).add(determinants).sub(mean.size()).mul(0.5);
        });
    }

    private NDArray factor() {
        return LinearAlgebra.cholesky(precise(covariance));
    }

    /** log |L L'|, []. */
    private static NDArray logDeterminant(NDArray factor) {
        return factor.diagonal().log().sum().mul(2);
    }

    private static NDArray precise(NDArray array) {
        return Autograd.typeAs(array, Tensors.manager().create(0.0));
    }

    private static double number(java.util.function.Supplier<NDArray> formula) {
        return Autograd.paused(() -> Tensors.tidy(() -> Tensors.doubles(formula.get())[0]));
    }

    private void requirePoints(NDArray x) {
        if (x.getShape().dimension() != 2 || x.getShape().get(1) != mean.size()) {
            throw new IllegalArgumentException(
                    "FullGaussian: expected points [N, " + mean.size() + "] but was given " + x.getShape());
        }
    }
}
