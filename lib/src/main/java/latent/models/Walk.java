package latent.models;

import ai.djl.ndarray.NDArray;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import latent.tensor.Autograd;
import latent.tensor.Tensors;

/** Samples on their way, step by step, each freed when the next one is there. */
final class Walk {
    private Walk() {}

    /** One step: the samples after {@code done} steps to those after one more. */
    @FunctionalInterface
    interface Step {
        NDArray next(NDArray x, int done);
    }

    /** A way that begins at N(0, I) of this shape, [B, ...]; {@code who} is named when there is none. */
    static NDArray fromNoise(String who, UnaryOperator<NDArray> way, long... shape) {
        if (shape.length == 0) {
            throw new IllegalArgumentException(
                    who + ": expected the shape of the samples, [B, ...], but was given none");
        }
        return Autograd.detached(() -> way.apply(Tensors.normal(shape)));
    }

    /**
     * So many steps from a start, which stays as it is.
     *
     * @throws CancellationException when the thread is interrupted; nothing is kept
     */
    static NDArray of(NDArray start, int steps, Watcher watcher, Step step) {
        return Autograd.detached(() -> {
            NDArray x = start.duplicate();
            for (int i = 0; i < steps; i++) {
                if (Thread.interrupted()) {
                    throw new CancellationException("sampling: stopped after " + i + " of " + steps + " steps");
                }
                NDArray before = x;
                int done = i;
                x = Autograd.detached(() -> step.next(before, done));
                before.close();
                watcher.see(i + 1, steps, x);
            }
            return x;
        });
    }
}
