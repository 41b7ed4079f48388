package latent.models;

import static latent.nn.Layers.batchNorm;
import static latent.nn.Layers.conv;
import static latent.nn.Layers.convTranspose;
import static latent.nn.Layers.flatten;
import static latent.nn.Layers.linear;
import static latent.nn.Layers.maxPool;
import static latent.nn.Layers.relu;
import static latent.nn.Layers.reshape;
import static latent.nn.Layers.stack;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.List;
import latent.nn.Network;

/**
 * The convolutional autoencoder of 28x28 images with a code of 49 numbers: 140,850 numbers, of which 140,594 are learned and 256 are running
 * statistics.
 *
 * <p>The layers and their numbers of parameters are those of a table made with Keras. Two things differ from Keras and change no count: a
 * transposed convolution that doubles the image drops the first row and column of its result (padding 1, output padding 1) where Keras's "same"
 * drops the last, so the two pictures are one pixel apart; and batch normalisation has PyTorch's epsilon 1e-5 and momentum 0.1 instead of 1e-3 and 0.01.
 *
 * @param encoder [B, 1, 28, 28] to [B, 49]
 * @param decoder [B, 49] to [B, 1, 28, 28]
 */
public record ConvAutoencoder(Network encoder, Network decoder) {
    private static final int CODE = 49;

    /** With initial weights from the engine's seeded generator. */
    public static ConvAutoencoder of() {
        return new ConvAutoencoder(Network.of("encoder", down(), 1, 28, 28), Network.of("decoder", up(), CODE));
    }

    private static Block down() {
        return stack(
                conv(32, 3, 1, 0), // [B, 32, 26, 26]
                relu(),
                maxPool(2), // [B, 32, 13, 13]
                conv(64, 3, 1, 0), // [B, 64, 11, 11]
                relu(),
                maxPool(2), // [B, 64, 5, 5]
                conv(64, 3, 1, 0), // [B, 64, 3, 3]
                relu(),
                flatten(), // [B, 576]
                linear(CODE),
                relu());
    }

    private static Block up() {
        return stack(
                reshape(1, 7, 7),
                convTranspose(64, 3, 2, 1, 1), // [B, 64, 14, 14]
                relu(),
                batchNorm(),
                convTranspose(64, 3, 2, 1, 1), // [B, 64, 28, 28]
                relu(),
                batchNorm(),
                convTranspose(32, 3, 1, 1), // [B, 32, 28, 28]
                relu(),
                conv(1, 3, 1, 1)); // [B, 1, 28, 28]
    }

    /** The same networks as a plain autoencoder, for {@link Autoencoder#binary()} or {@link DenoisingAutoencoder}. */
    public Autoencoder autoencoder() {
        return Autoencoder.of(encoder, decoder);
    }

    /** The code of each image, not negative; [B, 1, 28, 28] to [B, 49]. */
    public NDArray encode(NDArray x) {
        return encoder.apply(x);
    }

    /** The image that a code stands for; [B, 49] to [B, 1, 28, 28]. */
    public NDArray decode(NDArray z) {
        return decoder.apply(z);
    }

    /** Decoder after encoder; [B, 1, 28, 28] to the same. */
    public NDArray reconstruct(NDArray x) {
        return autoencoder().reconstruct(x);
    }

    /** Squared error summed over each image, averaged over the batch; x is [B, 1, 28, 28] in [0, 1], gives []. */
    public NDArray loss(NDArray x) {
        return autoencoder().loss(x);
    }

    /** What an optimizer should change: 140,594 numbers. */
    public List<NDArray> weights() {
        return Network.weights(encoder, decoder);
    }

    /** Weights and running statistics, 140,850 numbers: what a file must hold. */
    public List<NDArray> state() {
        return Network.state(encoder, decoder);
    }

    /** How many numbers both networks hold: 140,850. */
    public long parameterCount() {
        return encoder.parameterCount() + decoder.parameterCount();
    }

    /** How many numbers are learned: 140,594. */
    public long trainableCount() {
        return encoder.trainableCount() + decoder.trainableCount();
    }

    /** Both networks layer by layer: what it is, the shape that leaves it, its number of parameters. */
    public String table() {
        return encoder.table() + "\n\n" + decoder.table();
    }
}
