package latent.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import latent.nn.Network;
import latent.tensor.Autograd;
import latent.tensor.Tensors;

/** Examples from a generator whose input is standard normal. */
final class Generated {
    private Generated() {}

    /** G(z) for {@code n} fresh z ~ N(0, I), [n, ...]. */
    static NDArray from(Network generator, long n) {
        if (n < 1) {
            throw new IllegalArgumentException(generator.name() + ": expected at least one example but was given " + n);
        }
        long[] shape = new Shape(n).addAll(new Shape(generator.inputShape())).getShape();
        return Autograd.value(() -> generator.apply(Tensors.normal(shape)));
    }
}
