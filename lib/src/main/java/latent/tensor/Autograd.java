package latent.tensor;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Derivatives by reverse-mode automatic differentiation. Networks record inside a loss and nowhere else. */
public final class Autograd {
    private static final Script SCRIPT = Script.of("""
            def gradient(self, y: Tensor, x: Tensor, again: bool) -> Tensor:
              found = torch.autograd.grad([y], [x], None, again, again)
              return unchecked_cast(Tensor, found[0])

            def copy(self, x: Tensor) -> Tensor:
              return torch.clone(torch.detach(x), memory_format=0)

            def typeAs(self, x: Tensor, like: Tensor) -> Tensor:
              return torch.type_as(x, like)
            """);

    private static final ThreadLocal<Mode> MODE = ThreadLocal.withInitial(() -> Mode.OFF);
    private static final ThreadLocal<Boolean> STRAIGHT = ThreadLocal.withInitial(() -> false);

    private enum Mode {
        OFF,
        DETACHED,
        RECORDING,
        TRAINING;

        private boolean records() {
            return this == RECORDING || this == TRAINING;
        }
    }

    private Autograd() {}

    /** Runs the work with derivatives recorded, as a loss needs it; networks behave as in training. */
    public static <T> T training(Supplier<T> work) {
        return within(Mode.TRAINING, work);
    }

    /** Runs the work with derivatives recorded; networks behave as in evaluation. */
    public static <T> T recording(Supplier<T> work) {
        return within(isTraining() ? Mode.TRAINING : Mode.RECORDING, work);
    }

    /**
     * The work's value as a constant: nothing is recorded and every temporary is freed, but inside a training step networks behave as in training.
     * A GAN's discriminator takes its fake examples so: no derivative goes back into the generator.
     */
    public static <T> T detached(Supplier<T> work) {
        return within(isTraining() ? Mode.DETACHED : Mode.OFF, () -> Tensors.tidy(work));
    }

    /** Runs the work without recording, wherever it stands; networks behave as in evaluation. */
    public static <T> T paused(Supplier<T> work) {
        return within(Mode.OFF, work);
    }

    /**
     * The value of a formula, an array or a list of arrays: recorded inside a loss; elsewhere nothing is recorded and every temporary is freed.
     */
    public static <T> T value(Supplier<T> formula) {
        return isRecording() ? formula.get() : detached(formula);
    }

    /** Whether derivatives are recorded on this thread. */
    public static boolean isRecording() {
        return MODE.get().records();
    }

    /** Whether this thread is inside the loss of a training step. */
    public static boolean isTraining() {
        return MODE.get() == Mode.TRAINING || MODE.get() == Mode.DETACHED;
    }

    /**
     * Runs the work so that the layers relu and leakyRelu hide from autograd that their slope comes from their input. The slope's derivative is 0 but at the kink,
     * so gradients of gradients are the same numbers; the engine, though, would send those zeros back through every layer below. A gradient through linear layers
     * and these alone is then a constant to the points where it was taken and to the biases.
     */
    public static <T> T withoutKinks(Supplier<T> work) {
        boolean before = STRAIGHT.get();
        STRAIGHT.set(true);
        try {
            return work.get();
        } finally {
            STRAIGHT.set(before);
        }
    }

    /** Whether this thread is inside {@link #withoutKinks}. */
    public static boolean hidesKinks() {
        return STRAIGHT.get();
    }

    /**
     * The gradient of a scalar that was computed from {@code x} inside a loss; it can be differentiated again (Gulrajani et al. 2017 need that).
     *
     * @param y a scalar, []
     * @param x an array that requires a gradient, any shape
     * @return dy/dx in the shape of x
     * @throws IllegalArgumentException when y is no scalar or does not depend on x
     */
    public static NDArray gradient(NDArray y, NDArray x) {
        return gradient(y, x, true);
    }

    /**
     * The gradient of {@code f} at {@code x}. Inside a loss it can be differentiated again; outside, every temporary is freed.
     *
     * @param f a function whose outputs are summed, so that for a function that treats examples one by one each gets its own gradient
     * @param x any shape
     * @return the gradient in the shape of x
     */
    public static NDArray gradient(UnaryOperator<NDArray> f, NDArray x) {
        if (isRecording()) {
            NDArray input = x.add(leaf(x.zerosLike())); // x itself, and still part of what it was computed from
            return gradient(f.apply(input).sum(), input, true);
        }
        return Tensors.tidy(() -> recording(() -> {
            NDArray input = leaf(x);
            return gradient(f.apply(input).sum(), input, false);
        }));
    }

    /** A copy of {@code x}, row by row in memory, that forgets how it was computed and asks for a gradient. */
    public static NDArray leaf(NDArray x) {
        NDArray leaf = SCRIPT.call("copy", x);
        leaf.setRequiresGradient(true);
        return leaf;
    }

    /** x as numbers of the type of {@code like}; gradients flow through it, where the engine's toType stops them. */
    public static NDArray typeAs(NDArray x, NDArray like) {
        return SCRIPT.call("typeAs", x, like);
    }

    private static NDArray gradient(NDArray y, NDArray x, boolean again) {
        if (y.getShape().dimension() != 0) {
            throw new IllegalArgumentException(
                    "gradient: expected a scalar, [], but was given " + y.getShape() + "; end it with sum() or mean()");
        }
        try {
            return SCRIPT.call("gradient", y, x, again);
        } catch (EngineException e) {
            String why = String.valueOf(e.getMessage());
            if (!why.contains("not have been used in the graph") && !why.contains("does not require grad")) {
                throw e;
            }
            throw new IllegalArgumentException(
                    "gradient: expected y to depend on x " + x.getShape()
                            + " through recorded operations but it does not; "
                            + "compute y from x inside the same loss, after x.setRequiresGradient(true);"
                            + " the slope of a ReLU network, for one, does not depend on the place",
                    e);
        }
    }

    private static <T> T within(Mode mode, Supplier<T> work) {
        Mode before = MODE.get();
        Tensors.manager(); // the engine switches recording off on the thread that starts it
        boolean engineBefore = JniUtils.isGradMode();
        MODE.set(mode);
        JniUtils.setGradMode(mode.records());
        if (mode.records()) {
            Held.begin();
        }
        try {
            return work.get();
        } finally {
            if (mode.records()) {
                Held.end();
            }
            JniUtils.setGradMode(engineBefore);
            MODE.set(before);
        }
    }
}
