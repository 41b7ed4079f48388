package latent.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import latent.tensor.Tensors;

/**
 * exp of the mean of KL(p(y|x) || p(y)) over the samples (Salimans et al. 2016, section 4): high when a classifier is sure of each sample and names
 * all classes equally often. It never looks at real examples. With Inception's classifier it is the inception score, with another it is a score of
 * the same form.
 */
public final class InceptionScore {
    private static final double ROUNDING = 1e-3;

    private InceptionScore() {}

    /**
     * The score of all samples together, without splits.
     *
     * @param probabilities p(y|x) of each sample, [N, K], rows that add up to 1
     * @return 1, when every sample gets the same answer, to K, when all classes come equally often and each without doubt
     */
    public static double of(NDArray probabilities) {
        Points.require("InceptionScore", probabilities);
        return Tensors.tidy(() -> {
            NDArray p = probabilities.toType(DataType.FLOAT64, false); // [N, K]
            requireProbabilities(p);
            NDArray marginal = p.mean(new int[] {0}, true); // [1, K]
            NDArray divergence = terms(p, p).sub(terms(p, marginal)).sum(new int[] {1}); // [N]
            return Math.exp(Math.max(0, divergence.mean().getDouble()));
        });
    }

    /** p log q, 0 where p is 0. */
    private static NDArray terms(NDArray p, NDArray q) {
        return q.maximum(Double.MIN_NORMAL).log().mul(p);
    }

    private static void requireProbabilities(NDArray p) {
        double least = p.min().getDouble();
        double away = p.sum(new int[] {1}).sub(1).abs().max().getDouble();
        if (least < 0 || away > ROUNDING) {
            throw new IllegalArgumentException(
                    "InceptionScore: expected probabilities [N, K] with rows that add up to 1 but was given numbers from "
                            + least + " and a row that is off by " + away);
        }
    }
}
