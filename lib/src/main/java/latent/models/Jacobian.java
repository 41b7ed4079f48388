package latent.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import latent.tensor.Autograd;
import latent.tensor.Tensors;

/**
 * Sizes of the Jacobian of a function that treats examples one by one, by automatic differentiation. Inside a loss they can be differentiated
 * again, so that they can be trained; outside nothing is kept.
 */
final class Jacobian {
    private Jacobian() {}

    /** The squared Frobenius norm of the Jacobian of f at each example, exact; see {@link ContractiveAutoencoder#jacobianNorm}. */
    static NDArray squaredNorm(UnaryOperator<NDArray> f, NDArray x) {
        boolean trained = Autograd.isRecording();
        return at(f, x, (input, y) -> {
            if (y.size() <= x.size()) {
                return sumOfSquares(y, input, trained);
            }
            NDArray u = Autograd.leaf(y.onesLike()); // [B, K]
            NDArray pulled =
                    flat(Autograd.gradient(y.mul(u).sum(), input)); // J' u, [B, D]: its gradients by u are J's columns
            return sumOfSquares(pulled, u, trained);
        });
    }

    /** An unbiased estimate of the same from one gradient; see {@link ContractiveAutoencoder#gradientPenalty}. */
    static NDArray sampledSquaredNorm(UnaryOperator<NDArray> f, NDArray x) {
        return at(f, x, (input, y) -> {
            NDArray half = Tensors.uniform(y.getShape().getShape()).lt(0.5).toType(DataType.FLOAT32, false);
            NDArray signs = half.mul(2).sub(1); // [B, K], each -1 or 1
            return perExample(Autograd.gradient(y.mul(signs).sum(), input));
        });
    }

    private static NDArray at(UnaryOperator<NDArray> f, NDArray x, BinaryOperator<NDArray> formula) {
        if (Autograd.isRecording()) {
            NDArray input =
                    x.add(Autograd.leaf(x.zerosLike())); // x itself, and still part of what it was computed from
            return formula.apply(input, flat(valueAt(f, input)));
        }
        return Tensors.tidy(() -> Autograd.recording(() -> {
            NDArray input = Autograd.leaf(x);
            return formula.apply(input, flat(valueAt(f, input))).stopGradient();
        }));
    }

    private static NDArray valueAt(UnaryOperator<NDArray> f, NDArray x) {
        NDArray y = f.apply(x);
        if (y.getShape().dimension() == 0 || y.getShape().get(0) != x.getShape().get(0)) {
            throw new IllegalArgumentException("jacobianNorm: expected a function of " + x.getShape()
                    + " that gives something for each of its " + x.getShape().get(0) + " examples but it gives "
                    + y.getShape());
        }
        return y;
    }

    /** The squared lengths of the gradients of y's columns, summed; y is [B, K], gives [B]. */
    private static NDArray sumOfSquares(NDArray y, NDArray by, boolean trained) {
        NDArray sum = Tensors.zeros(y.getShape().get(0));
        for (long k = 0; k < y.getShape().get(1); k++) {
            String column = ":, " + k;
            NDArray one = Tensors.tidy(() -> {
                NDArray square =
                        perExample(Autograd.gradient(y.get(new NDIndex(column)).sum(), by));
                return trained ? square : square.stopGradient();
            });
            sum = sum.add(one);
        }
        return sum;
    }

    /** The sum of squares of each example; [B, ...] to [B]. */
    private static NDArray perExample(NDArray gradient) {
        return flat(gradient).square().sum(new int[] {1});
    }

    private static NDArray flat(NDArray a) {
        return a.reshape(a.getShape().get(0), -1);
    }
}
