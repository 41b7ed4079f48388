package latent.models;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import java.util.List;
import java.util.function.UnaryOperator;
import latent.tensor.Autograd;

/** An autoencoder of one sigmoid layer with tied weights whose code is asked to change little where the data are (Rifai et al. 2011). */
public final class ContractiveAutoencoder {
    private final LinearPair layer;
    private final Output output;
    private final double weight;

    private ContractiveAutoencoder(LinearPair layer, Output output, double weight) {
        if (!(weight >= 0)) {
            throw new IllegalArgumentException(
                    "ContractiveAutoencoder: expected a penalty weight of at least 0 but was given " + weight);
        }
        this.layer = layer;
        this.output = output;
        this.weight = weight;
    }

    /** As in the paper: binary output with cross-entropy, for data in [0, 1]; {@code weight} is its lambda. */
    public static ContractiveAutoencoder of(int inputs, int hidden, double weight) {
        return of(inputs, hidden, weight, Output.BINARY);
    }

    /** With another output. */
    public static ContractiveAutoencoder of(int inputs, int hidden, double weight, Output output) {
        return new ContractiveAutoencoder(LinearPair.of("contractive", inputs, hidden, true), output, weight);
    }

    /** h = sigmoid(x W' + b); [B, D] to [B, H]. */
    public NDArray encode(NDArray x) {
        return Autograd.value(() -> Activation.sigmoid(layer.up(x)));
    }

    /** The example that a code stands for, h W + c read as the output says; [B, H] to [B, D]. */
    public NDArray decode(NDArray h) {
        return Autograd.value(() -> output.read(layer.down(h)));
    }

    /** Decoder after encoder; [B, D] to [B, D]. */
    public NDArray reconstruct(NDArray x) {
        return Autograd.value(() -> decode(encode(x)));
    }

    /**
     * The squared Frobenius norm of the encoder's Jacobian in closed form (Rifai et al. 2011): sum_j (h_j (1 - h_j))^2 sum_i W_ji^2.
     *
     * @param x [B, D]
     * @return [B]
     */
    public NDArray penalty(NDArray x) {
        return Autograd.value(() -> penaltyOf(encode(x)));
    }

    private NDArray penaltyOf(NDArray h) {
        NDArray slopes = h.mul(h.neg().add(1)).square(); // [B, H]
        return slopes.mul(layer.matrix().square().sum(new int[] {1})).sum(new int[] {1}); // times [H], then [B]
    }

    /** The error summed over each example plus the weighted penalty, averaged over the batch (Rifai et al. 2011); x is [B, D], gives []. */
    public NDArray loss(NDArray x) {
        return Autograd.value(() -> {
            NDArray h = encode(x); // [B, H]
            return output.error(layer.down(h), x).add(penaltyOf(h).mul(weight)).mean();
        });
    }

    /**
     * The squared Frobenius norm of the Jacobian of any encoder or decoder at each example, by automatic differentiation and exact: one gradient for
     * each number of f(x), or for each number of x where those are fewer. Inside a loss it can be trained.
     *
     * @param f [B, ...] to [B, ...], each example by itself
     * @param x [B, ...]
     * @return [B]
     */
    public static NDArray jacobianNorm(UnaryOperator<NDArray> f, NDArray x) {
        return Jacobian.squaredNorm(f, x);
    }

    /**
     * The same penalty written with gradients, sum_i |grad_x f_i(x)|^2 (Goodfellow et al. 2016, eq. 14.11), estimated from a single one: |grad_x v'f(x)|^2
     * with v drawn from {-1, 1}, which is right on average (Hutchinson 1990). Inside a loss it can be trained.
     *
     * @param f [B, ...] to [B, ...], each example by itself
     * @param x [B, ...]
     * @return [B]
     */
    public static NDArray gradientPenalty(UnaryOperator<NDArray> f, NDArray x) {
        return Jacobian.sampledSquaredNorm(f, x);
    }

    /** What each hidden unit looks for: the rows of W, [H, D]. */
    public NDArray filters() {
        return layer.filters();
    }

    /** What an optimizer should change. */
    public List<NDArray> weights() {
        return layer.weights();
    }

    /** What a file must hold: the weights. */
    public List<NDArray> state() {
        return weights();
    }
}
