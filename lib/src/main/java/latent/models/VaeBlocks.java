package latent.models;

import static latent.nn.Layers.conv;
import static latent.nn.Layers.convTranspose;
import static latent.nn.Layers.flatten;
import static latent.nn.Layers.linear;
import static latent.nn.Layers.relu;
import static latent.nn.Layers.reshape;
import static latent.nn.Layers.stack;

import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The usual encoders and decoders of a variational autoencoder. */
final class VaeBlocks {
    private VaeBlocks() {}

    /** From the data to mean and log variance: sizes are 784, 400, 20 for 784-400-40. */
    static Block down(Supplier<Block> nonlinearity, int... sizes) {
        int[] doubled = sizes.clone();
        doubled[sizes.length - 1] *= 2;
        return linears(nonlinearity, doubled);
    }

    /** From the latent variables to the data: sizes are 784, 400, 20 for 20-400-784. */
    static Block up(Supplier<Block> nonlinearity, int... sizes) {
        int[] back = new int[sizes.length];
        Arrays.setAll(back, i -> sizes[sizes.length - 1 - i]);
        return linears(nonlinearity, back);
    }

    private static Block linears(Supplier<Block> nonlinearity, int... sizes) {
        List<Block> blocks = new ArrayList<>(List.of(linear(sizes[1])));
        for (int i = 2; i < sizes.length; i++) {
            blocks.add(nonlinearity.get());
            blocks.add(linear(sizes[i]));
        }
        return stack(blocks.toArray(new Block[0]));
    }

    static Block convolutions(int latent) {
        return stack(
                conv(32, 4, 2, 1), // [B, 32, H / 2, W / 2]
                relu(),
                conv(64, 4, 2, 1), // [B, 64, H / 4, W / 4]
                relu(),
                flatten(),
                linear(2L * latent));
    }

    static Block transposedConvolutions(int channels, int side) {
        int small = side / 4;
        return stack(
                linear(64L * small * small),
                relu(),
                reshape(64, small, small),
                convTranspose(32, 4, 2, 1), // [B, 32, H / 2, W / 2]
                relu(),
                convTranspose(channels, 4, 2, 1)); // [B, C, H, W]
    }
}
