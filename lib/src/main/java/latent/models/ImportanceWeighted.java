package latent.models;

import ai.djl.ndarray.NDArray;
import java.util.List;
import latent.tensor.Autograd;
import latent.tensor.Ops;

/**
 * The importance-weighted autoencoder (Burda et al. 2016): the networks of a {@link Vae}, trained by a tighter bound.
 *
 * @param vae its beta plays no part
 * @param k draws of z for each example
 */
public record ImportanceWeighted(Vae vae, int k) {
    public ImportanceWeighted {
        if (k < 1) {
            throw new IllegalArgumentException("ImportanceWeighted: expected at least one draw but was given " + k);
        }
    }

    /** The same networks with k draws. */
    public static ImportanceWeighted of(Vae vae, int k) {
        return new ImportanceWeighted(vae, k);
    }

    /**
     * L_k = log of the mean over k draws of p(x, z) / q(z|x), [B] (Burda et al. 2016, eq. 8). Its mean rises with k towards log p(x); L_1 is the
     * evidence lower bound with the divergence sampled too.
     */
    public NDArray bound(NDArray x) {
        return Autograd.value(() -> Ops.logSumExp(vae.logWeights(x, k), 0).sub(Math.log(k)));
    }

    /** Minus the mean of the bound over the batch; gives []. */
    public NDArray loss(NDArray x) {
        return Autograd.value(() -> bound(x).mean().neg()); // [B], then []
    }

    /** What an optimizer should change. */
    public List<NDArray> weights() {
        return vae.weights();
    }

    /** Weights and running statistics: all that a file must hold. */
    public List<NDArray> state() {
        return vae.state();
    }
}
