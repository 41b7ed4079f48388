package latent.prob;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.function.UnaryOperator;
import latent.tensor.Autograd;
import latent.tensor.Tensors;

/** Entropies and divergences of tables of probabilities, in nats, and of any two densities by sampling. */
public final class Divergences {
    private static final double SUMS_TO_ONE = 1e-6;

    private Divergences() {}

    /** -sum p log p; a probability of 0 adds nothing. */
    public static double entropy(double... p) {
        return crossEntropy(p, p);
    }

    /** -sum p log q; infinite where q rules out what p allows. */
    public static double crossEntropy(double[] p, double... q) {
        requireTables(p, q);
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum -= p[i] == 0 ? 0 : p[i] * Math.log(q[i]);
        }
        return sum;
    }

    /** KL(p || q) = sum p log(p / q), at least 0 up to the rounding of the tables; infinite where q rules out what p allows (Kullback and Leibler 1951). */
    public static double kl(double[] p, double... q) {
        requireTables(p, q);
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += p[i] == 0 ? 0 : p[i] * Math.log(p[i] / q[i]);
        }
        return sum;
    }

    /** The mean of KL(p || m) and KL(q || m) with m = (p + q) / 2; at most log 2 (Lin 1991). */
    public static double jensenShannon(double[] p, double... q) {
        requireTables(p, q);
        double[] middle = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            middle[i] = (p[i] + q[i]) / 2;
        }
        return (kl(p, middle) + kl(q, middle)) / 2;
    }

    /** The same amount of information in bits. */
    public static double bits(double nats) {
        return nats / Math.log(2);
    }

    /**
     * KL(p || q) as the mean of log p - log q.
     *
     * @param draws independent draws of p, [N, ...]
     * @param logP [N, ...] to [N]
     * @param logQ [N, ...] to [N]
     */
    public static Estimate sampledKl(NDArray draws, UnaryOperator<NDArray> logP, UnaryOperator<NDArray> logQ) {
        return Autograd.paused(() -> Tensors.tidy(() -> {
            NDArray first = onePerDraw(logP.apply(draws), draws);
            return Estimate.of(first.sub(onePerDraw(logQ.apply(draws), draws)));
        }));
    }

    private static NDArray onePerDraw(NDArray logs, NDArray draws) {
        Shape wanted = new Shape(draws.getShape().get(0));
        if (!logs.getShape().equals(wanted)) {
            throw new IllegalArgumentException(
                    "sampledKl: expected log-densities " + wanted + " but was given " + logs.getShape());
        }
        return logs;
    }

    private static void requireTables(double[] p, double... q) {
        if (p.length != q.length) {
            throw new IllegalArgumentException("Divergences: expected two tables of one length but was given "
                    + p.length + " and " + q.length + " numbers");
        }
        requireTable(p);
        requireTable(q);
    }

    private static void requireTable(double... p) {
        double sum = 0;
        for (double probability : p) {
            if (!(probability >= 0)) {
                throw new IllegalArgumentException(
                        "Divergences: expected probabilities of at least 0 but was given " + probability);
            }
            sum += probability;
        }
        if (!(Math.abs(sum - 1) <= SUMS_TO_ONE)) {
            throw new IllegalArgumentException(
                    "Divergences: expected probabilities that sum to 1 but was given a sum of " + sum);
        }
    }
}
