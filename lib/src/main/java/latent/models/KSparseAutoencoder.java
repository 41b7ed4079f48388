package latent.models;

import ai.djl.ndarray.NDArray;
import java.util.List;
import latent.tensor.Autograd;
import latent.tensor.Script;
import latent.tensor.Tensors;

/**
 * A linear autoencoder with tied weights that keeps the k largest of its hidden numbers and sets the others to zero (Makhzani and Frey 2013). That one
 * step is the nonlinearity and the regulariser.
 */
public final class KSparseAutoencoder {
    private static final Script SCRIPT = Script.of("""
            def kLargest(self, z: Tensor, k: int) -> Tensor:
              values, where, = torch.topk(z, k, 1, True, False)
              return torch.scatter(torch.zeros_like(z), 1, where, values)

            def decodeLargest(self, z: Tensor, k: int, weight: Tensor, bias: Tensor) -> Tensor:
              values, where, = torch.topk(z, k, 1, True, False)
              starts = torch.type_as(torch.arange(0, torch.numel(where), k), where)
              sums, _0, _1, _2, = torch.embedding_bag(weight, torch.flatten(where), starts, False, 0, False, torch.flatten(values), False)
              return torch.add(sums, bias)
            """);

    private final LinearPair layer; // tied; its matrix is W' [H, D], a feature a row
    private final int k;

    private KSparseAutoencoder(LinearPair layer, int k) {
        this.layer = layer;
        this.k = k;
    }

    /**
     * Weights from U(-r, r) with r^2 = 6 / (inputs + hidden) (Glorot and Bengio 2010), biases zero.
     *
     * @param inputs D, numbers of an example
     * @param hidden H, features
     * @param k how many features an example may use, in 1..hidden
     */
    public static KSparseAutoencoder of(int inputs, int hidden, int k) {
        requireCount(k, hidden);
        double range = Math.sqrt(6.0 / (inputs + hidden));
        NDArray weight = Tensors.keep(
                () -> Tensors.uniform(hidden, inputs).mul(2 * range).sub(range));
        NDArray hiddenBias = named("hidden_bias", Tensors.keep(() -> Tensors.zeros(hidden))); // b
        NDArray outputBias = named("output_bias", Tensors.keep(() -> Tensors.zeros(inputs))); // b'
        return new KSparseAutoencoder(
                new LinearPair("k-sparse", named("weight", weight), hiddenBias, null, outputBias), k);
    }

    private static NDArray named(String name, NDArray array) {
        array.setName("k_sparse/" + name);
        array.setRequiresGradient(true);
        return array;
    }

    private static void requireCount(int k, long hidden) {
        if (k < 1 || k > hidden) {
            throw new IllegalArgumentException("k-sparse: expected k in 1.." + hidden + " but was given " + k);
        }
    }

    /** The k largest numbers of each row, by value and not by size, with zeros elsewhere; [B, H] to [B, H]. The gradient reaches what was kept. */
    public static NDArray kLargest(NDArray z, int k) {
        if (z.getShape().dimension() != 2) {
            throw new IllegalArgumentException("kLargest: expected numbers [B, H] but was given " + z.getShape());
        }
        requireCount(k, z.getShape().get(1));
        return SCRIPT.call("kLargest", z, k);
    }

    /** All features before the choice, z = x W + b; [B, D] to [B, H]. */
    public NDArray features(NDArray x) {
        return layer.up(x);
    }

    /** The sparse code; [B, D] to [B, H] with k numbers that may differ from zero. */
    public NDArray encode(NDArray x) {
        return encode(x, k);
    }

    /** A code with another number of features: the paper keeps up to 3 k of them when the training is over. */
    public NDArray encode(NDArray x, int kept) {
        return Autograd.value(() -> kLargest(features(x), kept));
    }

    /** x^ = h W' + b'; [B, H] to [B, D]. */
    public NDArray decode(NDArray h) {
        return layer.down(h);
    }

    /** Decoder after encoder; [B, D] to [B, D]. */
    public NDArray reconstruct(NDArray x) {
        return Autograd.value(() -> decode(encode(x)));
    }

    /** Squared error summed over each example, averaged over the batch; x is [B, D], gives []. */
    public NDArray loss(NDArray x) {
        return loss(x, k);
    }

    /** The loss with another number of features, for a k that falls during training (Makhzani and Frey 2013). */
    public NDArray loss(NDArray x, int kept) {
        requireCount(kept, layer.bias().size());
        return Autograd.value(() -> {
            NDArray rebuilt = SCRIPT.call(
                    "decodeLargest", features(x), kept, layer.matrix(), layer.backBias()); // adds up the kept rows only
            return Output.REAL.error(rebuilt, x).mean(); // [B], then []
        });
    }

    /** What each feature looks for and draws, one a row: W' [H, D]. */
    public NDArray filters() {
        return layer.filters();
    }

    /** All that an optimizer should change: W, b and b'. */
    public List<NDArray> weights() {
        return layer.weights();
    }

    /** What a file must hold: the weights. */
    public List<NDArray> state() {
        return weights();
    }
}
