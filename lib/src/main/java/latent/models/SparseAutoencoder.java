package latent.models;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import java.util.List;
import java.util.function.UnaryOperator;
import latent.tensor.Autograd;
import latent.tensor.Ops;
import latent.tensor.Tensors;

/** An autoencoder of one hidden layer, possibly larger than the data, of which only few units may be active at a time. */
public final class SparseAutoencoder {
    private static final double LEAST = 1e-6; // keeps the logarithm of a unit that is always on finite
    private static final double DEAD = 1e-30; // and that of a dead one, whose push must not be cut off
    private final LinearPair layer;
    private final UnaryOperator<NDArray> activation;
    private final UnaryOperator<NDArray> penalty; // h [B, H] to []
    private final double weight;

    private SparseAutoencoder(
            LinearPair layer, UnaryOperator<NDArray> activation, UnaryOperator<NDArray> penalty, double weight) {
        if (!(weight >= 0)) {
            throw new IllegalArgumentException(
                    "SparseAutoencoder: expected a penalty weight of at least 0 but was given " + weight);
        }
        this.layer = layer;
        this.activation = activation;
        this.penalty = penalty;
        this.weight = weight;
    }

    /**
     * ReLU units with {@code weight} times {@link #l1} in the loss. That penalty alone can be escaped by small codes and a large decoder: call
     * {@link #normaliseFeatures()} after each step.
     */
    public static SparseAutoencoder withL1(int inputs, int hidden, double weight) {
        LinearPair layer = LinearPair.of("sparse", inputs, hidden, false);
        return new SparseAutoencoder(layer, Activation::relu, h -> l1(h).mean(), weight);
    }

    /**
     * Sigmoid units with {@code weight} times {@link #klSparsity} of their mean activation over the batch in the loss (Ng 2011, CS294A lecture notes,
     * section 3).
     *
     * @param rho the mean activation that is wanted, in (0, 1), such as 0.05
     */
    public static SparseAutoencoder withKl(int inputs, int hidden, double weight, double rho) {
        requireShare(rho);
        LinearPair layer = LinearPair.of("sparse", inputs, hidden, false);
        return new SparseAutoencoder(
                layer, Activation::sigmoid, h -> klSparsity(rho, h.mean(new int[] {0})), weight); // [H], then []
    }

    /** The sum of the absolute activations of each example; h is [B, H], gives [B]. */
    public static NDArray l1(NDArray h) {
        return Autograd.value(() -> h.abs().sum(new int[] {1}));
    }

    /**
     * KL(rho || rhoHat) in nats, summed over the units: rho log(rho / rhoHat) + (1 - rho) log((1 - rho) / (1 - rhoHat)), between the wanted and the
     * found probability of being active (Ng 2011, section 3). A rhoHat outside [1e-30, 1 - 1e-6] counts as the end of that interval.
     *
     * @param rho wanted, in (0, 1)
     * @param rhoHat found: the mean activation of each unit over the batch, [H] in [0, 1]
     * @return []
     */
    public static NDArray klSparsity(double rho, NDArray rhoHat) {
        requireShare(rho);
        return Autograd.value(() -> {
            NDArray found = rhoHat.clip(DEAD, 1 - LEAST);
            NDArray active = found.log().neg().add(Math.log(rho)).mul(rho);
            NDArray silent =
                    found.neg().add(1).log().neg().add(Math.log(1 - rho)).mul(1 - rho);
            return active.add(silent).sum();
        });
    }

    private static void requireShare(double rho) {
        if (!(rho > 0 && rho < 1)) {
            throw new IllegalArgumentException("KL sparsity: expected rho in (0, 1) but was given " + rho);
        }
    }

    /** The activations of the hidden units; [B, D] to [B, H]. */
    public NDArray encode(NDArray x) {
        return Autograd.value(() -> activation.apply(layer.up(x)));
    }

    /** The sum of the features, each as strong as its unit; [B, H] to [B, D]. */
    public NDArray decode(NDArray h) {
        return layer.down(h);
    }

    /** Decoder after encoder; [B, D] to [B, D]. */
    public NDArray reconstruct(NDArray x) {
        return Autograd.value(() -> decode(encode(x)));
    }

    /** Squared error summed over each example, averaged over the batch, plus the weighted penalty; x is [B, D], gives []. */
    public NDArray loss(NDArray x) {
        return Autograd.value(() -> {
            NDArray h = encode(x); // [B, H]
            NDArray error = Output.REAL.error(decode(h), x).mean();
            return error.add(penalty.apply(h).mul((float) weight));
        });
    }

    /** What each unit adds to a reconstruction: the columns of the decoder as rows, [H, D]. */
    public NDArray features() {
        return Autograd.value(() -> layer.back().transpose().duplicate());
    }

    /** What each unit looks for: the rows of the encoder's matrix, [H, D]. */
    public NDArray filters() {
        return layer.filters();
    }

    /** Scales each feature to unit length, so that a smaller code costs reconstruction (Olshausen and Field 1996 keep theirs bounded likewise). */
    public void normaliseFeatures() {
        Autograd.paused(() -> {
            Tensors.tidy(() -> {
                NDArray lengths = layer.back().square().sum(new int[] {0}, true).sqrt(); // [1, H]
                Ops.assign(layer.back(), layer.back().div(lengths.maximum(LEAST)));
            });
            return null;
        });
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
