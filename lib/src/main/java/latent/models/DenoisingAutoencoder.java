package latent.models;

import ai.djl.ndarray.NDArray;
import java.util.List;
import latent.tensor.Autograd;

/**
 * An autoencoder that is shown a corrupted example and must give the clean one (Vincent et al. 2008).
 *
 * @param autoencoder what is trained
 * @param corruption what its input suffers in training
 */
public record DenoisingAutoencoder(Autoencoder autoencoder, Corruption corruption) {
    /** Any autoencoder, trained against this noise. */
    public static DenoisingAutoencoder of(Autoencoder autoencoder, Corruption corruption) {
        return new DenoisingAutoencoder(autoencoder, corruption);
    }

    /**
     * The error between the reconstruction of the corrupted x and the clean x, summed over each example, averaged over the batch.
     *
     * @param x clean, [B, ...]
     * @return []
     */
    public NDArray loss(NDArray x) {
        return Autograd.value(() -> autoencoder.loss(corruption.apply(x), x));
    }

    /** The clean version of a noisy example; [B, ...] to the same. No noise is added. */
    public NDArray denoise(NDArray noisy) {
        return autoencoder.reconstruct(noisy);
    }

    /** The code of each example as it is; [B, ...] to [B, Z]. */
    public NDArray encode(NDArray x) {
        return autoencoder.encode(x);
    }

    /** The example that a code stands for; [B, Z] to [B, ...]. */
    public NDArray decode(NDArray z) {
        return autoencoder.decode(z);
    }

    /** What an optimizer should change. */
    public List<NDArray> weights() {
        return autoencoder.weights();
    }
}
