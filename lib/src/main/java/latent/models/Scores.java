package latent.models;

import ai.djl.ndarray.NDArray;
import latent.nn.Network;
import latent.tensor.Autograd;
import latent.tensor.Tensors;

/** One number an example from a discriminator or critic. */
final class Scores {
    private Scores() {}

    /**
     * [B, ...] to [B].
     *
     * @throws IllegalArgumentException when the network does not give one number an example
     */
    static NDArray of(Network judge, NDArray x) {
        return Autograd.value(() -> {
            NDArray scores = judge.apply(x); // [B, 1]
            if (scores.size() != x.getShape().get(0)) {
                throw new IllegalArgumentException(
                        judge.name() + ": expected one score an example, [B, 1], but it gives "
                                + Tensors.shapeText(false, scores.getShape().getShape()) + " for an input "
                                + Tensors.shapeText(false, x.getShape().getShape()));
            }
            return scores.flatten();
        });
    }
}
