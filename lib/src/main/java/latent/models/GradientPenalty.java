package latent.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import latent.tensor.Autograd;
import latent.tensor.Tensors;

/**
 * How steep a critic is. A critic f maps [B, ...] to one score an example, [B]; everything here is [B] and can be differentiated again. The slope of a critic
 * whose only bends are kinks, such as those of leaky ReLU, depends neither on the place nor on the biases; a derivative of the slope alone by these is refused.
 */
public final class GradientPenalty {
    private static final double TINY = 1e-12; // under the root: the norm has a derivative at 0 too

    private GradientPenalty() {}

    /** |grad f(x)|, the Euclidean norm over all numbers of one example, [B, ...] to [B]. */
    public static NDArray slope(UnaryOperator<NDArray> f, NDArray x) {
        return Autograd.value(() -> squaredSlope(f, x).add(TINY).sqrt());
    }

    /** |grad f(x)|^2 at real x, [B]: the zero-centred penalty, to be weighted by gamma / 2 (Mescheder et al. 2018, eq. 9). */
    public static NDArray r1(UnaryOperator<NDArray> f, NDArray real) {
        return Autograd.value(() -> squaredSlope(f, real));
    }

    /** (|grad f(x)| - 1)^2 at a point between each real and fake pair, [B] (Gulrajani et al. 2017, Algorithm 1, line 7). */
    public static NDArray oneCentred(UnaryOperator<NDArray> f, NDArray real, NDArray fake) {
        return Autograd.value(() -> slope(f, between(real, fake)).sub(1).square());
    }

    /** u real + (1 - u) fake with one u ~ U(0, 1) an example, [B, ...] (Gulrajani et al. 2017, Algorithm 1, line 6). */
    public static NDArray between(NDArray real, NDArray fake) {
        if (!real.getShape().equals(fake.getShape())) {
            throw new IllegalArgumentException(
                    "between: expected as many fake as real examples of one shape but real is "
                            + Tensors.shapeText(false, real.getShape().getShape()) + " and fake "
                            + Tensors.shapeText(false, fake.getShape().getShape()));
        }
        return Autograd.value(() -> {
            NDArray u = Tensors.uniform(onePerExample(real)); // [B, 1, ...]
            return fake.add(real.sub(fake).mul(u));
        });
    }

    private static NDArray squaredSlope(UnaryOperator<NDArray> f, NDArray x) {
        NDArray gradient = Autograd.gradient(z -> Autograd.withoutKinks(() -> f.apply(z)), x); // [B, ...]
        return gradient.square().reshape(new Shape(x.getShape().get(0), -1)).sum(new int[] {1});
    }

    private static long[] onePerExample(NDArray x) {
        long[] shape = new long[x.getShape().dimension()];
        Arrays.fill(shape, 1);
        shape[0] = x.getShape().get(0);
        return shape;
    }
}
