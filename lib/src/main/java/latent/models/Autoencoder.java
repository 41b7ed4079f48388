package latent.models;

import static latent.nn.Layers.linear;
import static latent.nn.Layers.relu;
import static latent.nn.Layers.stack;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import latent.nn.Network;
import latent.tensor.Autograd;
import latent.tensor.Tensors;

/**
 * An encoder to a small code and a decoder back (Rumelhart, Hinton and Williams 1986; Hinton and Salakhutdinov 2006).
 *
 * @param encoder x [B, D] to z [B, Z]
 * @param decoder z [B, Z] to numbers [B, D], which {@code output} turns into x
 * @param weights all that an optimizer should change, each once
 * @param output what the decoder's numbers mean
 */
public record Autoencoder(
        UnaryOperator<NDArray> encoder, UnaryOperator<NDArray> decoder, List<NDArray> weights, Output output) {
    /** With real numbers as output. */
    public Autoencoder(UnaryOperator<NDArray> encoder, UnaryOperator<NDArray> decoder, List<NDArray> weights) {
        this(encoder, decoder, weights, Output.REAL);
    }

    /** From two networks. */
    public static Autoencoder of(Network encoder, Network decoder) {
        return new Autoencoder(encoder::apply, decoder::apply, Network.weights(encoder, decoder));
    }

    /**
     * A deep autoencoder of linear layers with ReLU between them; the decoder mirrors the encoder and ends without a nonlinearity.
     *
     * @param sizes from the data to the code, such as 784, 512, 256, 32
     */
    public static Autoencoder deep(int... sizes) {
        if (sizes.length < 2) {
            throw new IllegalArgumentException(
                    "Autoencoder: expected at least two sizes, data and code, but was given " + sizes.length);
        }
        int[] back = new int[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            back[i] = sizes[sizes.length - 1 - i];
        }
        return of(Network.of("encoder", mlp(sizes), sizes[0]), Network.of("decoder", mlp(back), back[0]));
    }

    private static Block mlp(int... sizes) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 1; i < sizes.length; i++) {
            blocks.add(linear(sizes[i]));
            if (i < sizes.length - 1) {
                blocks.add(relu());
            }
        }
        return stack(blocks.toArray(new Block[0]));
    }

    /**
     * A linear autoencoder with tied weights: z = (x - mean) W', x = z W + mean, with one matrix W [Z, D].
     *
     * @param mean of the data, [D]; it is not learned
     * @param codeSize Z
     */
    public static Autoencoder tiedLinear(NDArray mean, int codeSize) {
        if (mean.getShape().dimension() != 1 || codeSize < 1) {
            throw new IllegalArgumentException(
                    "tiedLinear: expected a mean [D] and a code of at least one number but was given " + mean.getShape()
                            + " and " + codeSize);
        }
        long size = mean.getShape().get(0);
        NDArray matrix = Tensors.keep(() -> {
            NDArray w = Tensors.normal(codeSize, size).div(Math.sqrt((double) size));
            w.setName("tied/weight");
            w.setRequiresGradient(true);
            return w;
        });
        UnaryOperator<NDArray> encoder = x -> Tensors.tidy(() -> x.sub(mean).matMul(matrix.transpose()));
        UnaryOperator<NDArray> decoder =
                z -> Tensors.tidy(() -> z.matMul(matrix).add(mean));
        return new Autoencoder(encoder, decoder, List.of(matrix));
    }

    /** The same weights, the decoder's numbers read as logits: reconstructions are probabilities, the loss is cross-entropy in nats. */
    public Autoencoder binary() {
        return new Autoencoder(encoder, decoder, weights, Output.BINARY);
    }

    /** The code of each example; [B, D] to [B, Z]. */
    public NDArray encode(NDArray x) {
        return encoder.apply(x);
    }

    /** The example that a code stands for; [B, Z] to [B, D]; in (0, 1) after {@link #binary()}. */
    public NDArray decode(NDArray z) {
        return Autograd.value(() -> output.read(decoder.apply(z)));
    }

    /** Decoder after encoder; [B, D] to [B, D]. */
    public NDArray reconstruct(NDArray x) {
        return Autograd.value(() -> decode(encode(x)));
    }

    /**
     * The error summed over each example, averaged over the batch: squared, or cross-entropy in nats after {@link #binary()}.
     *
     * @param x [B, ...]; in [0, 1] for cross-entropy
     * @return []
     * @throws IllegalArgumentException when the decoder gives another shape than x
     */
    public NDArray loss(NDArray x) {
        return loss(x, x);
    }

    /**
     * The same error between the reconstruction of {@code input} and another {@code target}.
     *
     * @param input what is encoded, [B, ...]
     * @param target what should come out, [B, ...]
     * @return []
     */
    public NDArray loss(NDArray input, NDArray target) {
        return Autograd.value(() -> errors(input, target).mean()); // [B], then []
    }

    /** The error of each example, [B]; what {@link #loss(NDArray, NDArray)} averages. */
    public NDArray errors(NDArray input, NDArray target) {
        return Autograd.value(() -> output.error(decoder.apply(encoder.apply(input)), target));
    }
}
