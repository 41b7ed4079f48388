package latent.nn;

import static latent.nn.Layers.conv;
import static latent.nn.Layers.groupNorm;
import static latent.nn.Layers.residual;

import ai.djl.nn.Block;
import latent.tensor.Attention;

/** A residual block in which each pixel looks at all pixels of its image, with one head (Ho et al. 2020, appendix B; Vaswani et al. 2017, eq. 1). */
final class PixelAttention {
    private PixelAttention() {}

    /** [B, channels, H, W] to the same. */
    static Block of(int channels) {
        Block queriesKeysValues = conv(3L * channels, 1, 1, 0);
        Block look = new Pointwise(
                "attention",
                Attention::overPixels,
                s -> s.length == 4 && s[1] % 3 == 0 ? Shapes.with(s, 1, s[1] / 3) : null,
                "[B, 3C, H, W]");
        return residual(groupNorm(TimeResidual.GROUPS), queriesKeysValues, look, conv(channels, 1, 1, 0));
    }
}
