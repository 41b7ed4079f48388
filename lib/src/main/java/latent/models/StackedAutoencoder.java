package latent.models;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import latent.tensor.Autograd;

/**
 * A deep autoencoder whose layers can be trained one at a time, each to reconstruct the codes of the layer below (Bengio et al. 2007),
 * and then all together (Hinton and Salakhutdinov 2006).
 */
public final class StackedAutoencoder {
    private final Config config;
    private final List<LinearPair> layers = new ArrayList<>();

    /** The nonlinearity of hidden layers. */
    public enum Hidden {
        /** max(0, x); codes of a layer are reconstructed by squared error. */
        RELU,
        /** 1 / (1 + exp(-x)); codes of a layer lie in (0, 1) and are reconstructed by cross-entropy. */
        SIGMOID
    }

    /**
     * How a stack is made.
     *
     * @param hidden the nonlinearity of every layer but the output
     * @param linearCode whether the code itself has none
     * @param output what the last numbers mean, and the error
     * @param tied whether the decoder uses the encoder's matrices, transposed, with biases of its own
     */
    public record Config(Hidden hidden, boolean linearCode, Output output, boolean tied) {
        /** ReLU layers, code included; real output with squared error; a decoder of its own. */
        public static Config relu() {
            return new Config(Hidden.RELU, false, Output.REAL, false);
        }

        /** Sigmoid layers, a linear code, binary output with cross-entropy (Hinton and Salakhutdinov 2006); a decoder of its own. */
        public static Config sigmoid() {
            return new Config(Hidden.SIGMOID, true, Output.BINARY, false);
        }

        /** The same with the decoder's matrices tied to the encoder's. */
        public Config withTiedWeights() {
            return new Config(hidden, linearCode, output, true);
        }

        /** The same with or without a nonlinearity on the code. */
        public Config withLinearCode(boolean linear) {
            return new Config(hidden, linear, output, tied);
        }

        /** The same with another output. */
        public Config withOutput(Output other) {
            return new Config(hidden, linearCode, other, tied);
        }
    }

    private StackedAutoencoder(Config config, int... sizes) {
        if (sizes.length < 2) {
            throw new IllegalArgumentException(
                    "StackedAutoencoder: expected at least two sizes, data and code, but was given " + sizes.length);
        }
        this.config = config;
        for (int i = 1; i < sizes.length; i++) {
            layers.add(LinearPair.of("layer" + i, sizes[i - 1], sizes[i], config.tied));
        }
    }

    /** ReLU layers and squared error, see {@link Config#relu()}; {@code sizes} go from the data to the code, such as 784, 300, 150. */
    public static StackedAutoencoder of(int... sizes) {
        return of(Config.relu(), sizes);
    }

    /** With initial weights from the engine's seeded generator; {@code sizes} go from the data to the code, such as 784, 1000, 500, 250, 2. */
    public static StackedAutoencoder of(Config config, int... sizes) {
        return new StackedAutoencoder(config, sizes);
    }

    /** The number of layers of the encoder. */
    public int depth() {
        return layers.size();
    }

    /**
     * Layer {@code i} alone, from 1 at the data to {@link #depth()} at the code: an autoencoder of what {@link #codesBelow} gives, for greedy
     * pretraining. It shares its weights with the stack.
     */
    public Autoencoder layer(int i) {
        LinearPair pair = layers.get(indexOf(i));
        UnaryOperator<NDArray> encoder = x -> Autograd.value(() -> activated(i, pair.up(x)));
        boolean logits = i > 1 && config.hidden == Hidden.SIGMOID;
        UnaryOperator<NDArray> decoder = z -> logits ? pair.down(z) : below(i, z);
        return new Autoencoder(
                encoder, decoder, pair.weights(), logits ? Output.BINARY : i > 1 ? Output.REAL : config.output);
    }

    /** The input of {@link #layer}: x itself for layer 1, else the codes of layer i - 1; [B, D] to [B, size i - 1]. Nothing is recorded. */
    public NDArray codesBelow(int i, NDArray x) {
        int layersBelow = indexOf(i);
        return layersBelow == 0 ? x : Autograd.paused(() -> Autograd.value(() -> encodeBy(layersBelow, x)));
    }

    /** The code of each example; [B, D] to [B, Z]. */
    public NDArray encode(NDArray x) {
        return Autograd.value(() -> encodeBy(depth(), x));
    }

    /** The example that a code stands for; [B, Z] to [B, D], in (0, 1) with binary output. */
    public NDArray decode(NDArray z) {
        return autoencoder().decode(z);
    }

    /** Decoder after encoder; [B, D] to [B, D]. */
    public NDArray reconstruct(NDArray x) {
        return autoencoder().reconstruct(x);
    }

    /** The error of the whole stack summed over each example, averaged over the batch: squared, or in nats with binary output; x is [B, D], gives []. */
    public NDArray loss(NDArray x) {
        return autoencoder().loss(x);
    }

    /** The whole stack as a plain autoencoder with the same weights, for {@link DenoisingAutoencoder} and the like. */
    public Autoencoder autoencoder() {
        return new Autoencoder(this::encode, this::numbers, weights(), config.output);
    }

    /** All weights, each once. */
    public List<NDArray> weights() {
        return layers.stream().flatMap(pair -> pair.weights().stream()).toList();
    }

    /** What a file must hold: the weights. */
    public List<NDArray> state() {
        return weights();
    }

    private NDArray encodeBy(int count, NDArray x) {
        NDArray h = x;
        for (int i = 1; i <= count; i++) {
            h = activated(i, layers.get(i - 1).up(h)); // [B, size i]
        }
        return h;
    }

    /** What the output is read from. */
    private NDArray numbers(NDArray z) {
        return Autograd.value(() -> {
            NDArray h = z;
            for (int i = depth(); i >= 1; i--) {
                h = below(i, h); // [B, size i - 1]
            }
            return h;
        });
    }

    /** One layer down: hidden layers pass their nonlinearity, the data do not. */
    private NDArray below(int i, NDArray z) {
        return Autograd.value(() -> activated(i - 1, layers.get(i - 1).down(z)));
    }

    private NDArray activated(int i, NDArray numbers) {
        if (i == 0 || (i == depth() && config.linearCode)) {
            return numbers;
        }
        return config.hidden == Hidden.RELU ? Activation.relu(numbers) : Activation.sigmoid(numbers);
    }

    private int indexOf(int i) {
        if (i < 1 || i > depth()) {
            throw new IllegalArgumentException(
                    "StackedAutoencoder: expected a layer from 1 to " + depth() + " but was given " + i);
        }
        return i - 1;
    }
}
