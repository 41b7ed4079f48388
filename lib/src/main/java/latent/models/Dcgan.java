package latent.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.List;
import latent.nn.Layers;
import latent.nn.Network;
import latent.tensor.Ops;
import latent.tensor.Tensors;

/**
 * Convolutional networks by the rules of Radford et al. 2016 (DCGAN, section 3): strides instead of pooling, batch normalisation, no hidden linear layers, ReLU and
 * tanh in the generator, leaky ReLU 0.2 in the discriminator. Images have 28, 32 or 64 pixels a side and numbers in [-1, 1]. The paper trains with batches of 128 and
 * Adam with rate 2e-4 and betas 0.5 and 0.999, and draws z uniformly; here z ~ N(0, I), as the models draw it.
 */
public final class Dcgan {
    private static final float DEVIATION = 0.02f;

    private Dcgan() {}

    /** Settings of both networks; {@code width} is the number of channels at the layer next to the image, doubled at each halving of the side. */
    public record Config(int latent, int channels, int side, int width) {
        /** Refuses settings out of range. */
        public Config {
            if (latent < 1 || channels < 1 || width < 1 || (side != 28 && side != 32 && side != 64)) {
                throw new IllegalArgumentException(
                        "Dcgan: expected at least one latent variable, one channel and a width of at least 1 and a side of 28, 32 or 64 but was given "
                                + latent + ", " + channels + ", " + width + " and " + side);
            }
        }

        int smallest() {
            return side == 28 ? 7 : 4;
        }

        int doublings() {
            return Integer.numberOfTrailingZeros(side / smallest());
        }
    }

    /** z [B, Z] to images [B, C, side, side] in [-1, 1]; its weights begin as {@link #redraw} draws them. */
    public static Network generator(Config config) {
        int wide = config.width << (config.doublings() - 1);
        int smallest = config.smallest();
        List<Block> blocks = new ArrayList<>(List.of(
                Layers.linear((long) wide * smallest * smallest),
                Layers.reshape(wide, smallest, smallest),
                Layers.batchNorm(),
                Layers.relu()));
        for (int i = config.doublings() - 2; i >= 0; i--) {
            blocks.addAll(List.of(
                    Layers.convTranspose((long) config.width << i, 4, 2, 1), Layers.batchNorm(), Layers.relu()));
        }
        blocks.add(Layers.convTranspose(config.channels, 4, 2, 1));
        blocks.add(Layers.tanh());
        return redraw(Network.of("generator", Layers.stack(blocks.toArray(Block[]::new)), config.latent));
    }

    /**
     * Images [B, C, side, side] to a logit [B, 1], with batch normalisation in all but the first and the last layer; its weights begin as {@link #redraw} draws
     * them.
     */
    public static Network discriminator(Config config) {
        return redraw(judge("discriminator", config, true));
    }

    /**
     * Images [B, C, side, side] to a score [B, 1] without batch normalisation, as the gradient penalty needs it (Gulrajani et al. 2017, section 4). Its weights begin
     * as its layers draw them: nothing would scale smaller ones up again.
     */
    public static Network critic(Config config) {
        return judge("critic", config, false);
    }

    /**
     * Draws every weight of a network anew as Radford et al. 2016 begin (section 4): kernels and matrices from N(0, 0.02^2) and, as in their programs, the scales of
     * batch normalisation from N(1, 0.02^2). Shifts and biases become 0. Their programs leave out the biases in front of a batch normalisation; here they stay and
     * change nothing, because the normalisation subtracts them.
     *
     * <p>Not for networks with spectral normalisation: its singular vectors would still be those of the weights before.
     *
     * @return the network itself
     */
    public static Network redraw(Network network) {
        Tensors.tidy(() -> network.weights().forEach(w -> Ops.assign(w, first(w.getName(), w.getShape()))));
        return network;
    }

    private static NDArray first(String name, Shape shape) {
        if (name.endsWith("weight") || name.endsWith("gamma")) {
            float mean = name.endsWith("gamma") ? 1 : 0;
            return Tensors.manager().randomNormal(mean, DEVIATION, shape, DataType.FLOAT32);
        }
        return Tensors.zeros(shape.getShape());
    }

    private static Network judge(String name, Config config, boolean normalised) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < config.doublings(); i++) {
            blocks.add(Layers.conv((long) config.width << i, 4, 2, 1));
            if (normalised && i > 0) {
                blocks.add(Layers.batchNorm());
            }
            blocks.add(Layers.leakyRelu(0.2));
        }
        blocks.add(Layers.flatten());
        blocks.add(Layers.linear(1));
        return Network.of(name, Layers.stack(blocks.toArray(Block[]::new)), config.channels, config.side, config.side);
    }
}
