package latent.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import latent.tensor.Autograd;
import latent.tensor.Tensors;

/**
 * Changes weights so that a loss falls: {@code minimize(() -> loss)} is one step. Numbers are those of PyTorch's optimizers.
 *
 * <p>It takes the gradients of its own weights only, so the loss may pass through other networks without touching them.
 */
public final class Optimizer {
    private enum Rule {
        SGD("sgd", 0),
        MOMENTUM("momentum", 1),
        RMS_PROP("rmsProp", 1),
        ADAGRAD("adagrad", 1),
        ADAM("adam", 2),
        ADAM_W("adamW", 2);

        private final String method;
        private final int moments;

        Rule(String method, int moments) {
            this.method = method;
            this.moments = moments;
        }
    }

    private final Rule rule;
    private final List<NDArray> weights;
    private final double rate;
    private final double[] settings;
    private final OptimizerState state;
    private final double clip;
    private final Schedule schedule;

    private Optimizer(Rule rule, List<NDArray> weights, double rate, double... settings) {
        this(
                rule,
                new OptimizerSetup(weights, rate, settings),
                new OptimizerState(weights, rule.method, rule.moments),
                0,
                Schedule.constant());
    }

    private Optimizer(Rule rule, OptimizerSetup setup, OptimizerState state, double clip, Schedule schedule) {
        this.rule = rule;
        this.weights = setup.weights();
        this.rate = setup.rate();
        this.settings = setup.settings();
        this.state = state;
        this.clip = clip;
        this.schedule = schedule;
    }

    /** w - rate g (Robbins and Monro 1951). */
    public static Optimizer sgd(List<NDArray> weights, double rate) {
        return new Optimizer(Rule.SGD, weights, rate, 0);
    }

    /** v = momentum v + g; w - rate v (Polyak 1964); a usual momentum is 0.9. */
    public static Optimizer momentum(List<NDArray> weights, double rate, double momentum) {
        return new Optimizer(Rule.MOMENTUM, weights, rate, OptimizerSetup.share("momentum", momentum));
    }

    /** s = 0.99 s + 0.01 g^2; w - rate g / (sqrt(s) + 1e-8) (Hinton 2012, lecture 6e). */
    public static Optimizer rmsProp(List<NDArray> weights, double rate) {
        return new Optimizer(Rule.RMS_PROP, weights, rate, 0.99, 1e-8);
    }

    /** s = s + g^2; w - rate g / (sqrt(s) + 1e-10) (Duchi et al. 2011). */
    public static Optimizer adagrad(List<NDArray> weights, double rate) {
        return new Optimizer(Rule.ADAGRAD, weights, rate, 1e-10);
    }

    /** Adam with betas 0.9 and 0.999 (Kingma and Ba 2015, Algorithm 1). */
    public static Optimizer adam(List<NDArray> weights, double rate) {
        return adam(weights, rate, 0.9, 0.999);
    }

    /** Adam with the decay rates of its first and second moment (Kingma and Ba 2015, Algorithm 1), epsilon 1e-8. */
    public static Optimizer adam(List<NDArray> weights, double rate, double beta1, double beta2) {
        return new Optimizer(
                Rule.ADAM,
                weights,
                rate,
                OptimizerSetup.share("beta1", beta1),
                OptimizerSetup.share("beta2", beta2),
                1e-8);
    }

    /** Adam with decoupled weight decay: also w - rate decay w (Loshchilov and Hutter 2019, Algorithm 2). */
    public static Optimizer adamW(List<NDArray> weights, double rate, double decay) {
        return new Optimizer(Rule.ADAM_W, weights, rate, 0.9, 0.999, 1e-8, decay);
    }

    /** The same optimizer, its gradients scaled down together when their common Euclidean norm exceeds {@code norm} (Pascanu et al. 2013). */
    public Optimizer clipped(double norm) {
        if (!(norm > 0)) {
            throw new IllegalArgumentException("clipped: expected a norm above 0 but was given " + norm);
        }
        return new Optimizer(rule, new OptimizerSetup(weights, rate, settings), state, norm, schedule);
    }

    /** The same optimizer with its rate multiplied by the schedule's factor at each step. */
    public Optimizer scheduled(Schedule newSchedule) {
        return new Optimizer(rule, new OptimizerSetup(weights, rate, settings), state, clip, newSchedule);
    }

    /**
     * One step: evaluates the loss, takes its gradients, changes the weights, frees every temporary.
     *
     * @param loss gives a scalar, []
     * @return the loss before the step
     * @throws ArithmeticException when the loss is NaN or infinite; the weights stay as they were
     * @throws IllegalArgumentException when the loss is no scalar or does not reach one of the weights; the weights stay as they were
     */
    public double minimize(Supplier<NDArray> loss) {
        NDArray scalar = Autograd.training(() -> Tensors.tidy(loss));
        if (scalar == null) {
            throw new IllegalArgumentException(
                    "the loss: expected a scalar, [], but was given null; replace the line marked TODO");
        }
        try (scalar) {
            double value = valueOf(scalar);
            long unreached = Autograd.training(() -> reachingUpdate(scalar));
            if (unreached >= 0) {
                throw new IllegalArgumentException("the loss does not depend on the weight "
                        + weights.get((int) unreached).getName()
                        + "; use it in the loss or leave it out of the optimizer");
            }
            state.countStep();
            return value;
        }
    }

    private long reachingUpdate(NDArray scalar) {
        try {
            return update(scalar);
        } catch (RuntimeException e) {
            if (String.valueOf(e.getMessage()).contains("does not require grad")) {
                throw new IllegalArgumentException(
                        "the loss does not depend on any weight of this optimizer; compute it from the networks inside minimize",
                        e);
            }
            throw e;
        }
    }

    private double valueOf(NDArray scalar) {
        if (scalar.getShape().dimension() != 0) {
            throw new IllegalArgumentException(
                    "the loss: expected a scalar, [], but was given " + scalar.getShape() + "; end it with mean()");
        }
        double value = Tensors.tidy(() -> scalar.toType(DataType.FLOAT64, false).getDouble());
        if (!Double.isFinite(value)) {
            throw new ArithmeticException(
                    "step " + state.steps() + ": the loss is " + value
                            + "; a smaller rate, clipping, or a look for log(0) and 0/0 may help. The weights are as before this step");
        }
        return value;
    }

    private long update(NDArray scalar) {
        double now = currentRate();
        return rule.moments == 2
                ? state.callWithTwoMoments(scalar, clip, now, settings)
                : state.call(scalar, clip, now, settings);
    }

    /** Steps taken so far. */
    public long steps() {
        return state.steps();
    }

    /** The learning rate that the next step will use. */
    public double currentRate() {
        double factor = schedule.factor(state.steps());
        if (!(factor >= 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException(
                    "schedule: expected a factor of at least 0 at step " + state.steps() + " but was given " + factor);
        }
        return rate * factor;
    }

    /** The weights that this optimizer changes. */
    public List<NDArray> weights() {
        return weights;
    }

    /** Moments and step counts, by name: what a checkpoint must hold beside the weights. */
    public List<NDArray> state() {
        return new ArrayList<>(state.arrays());
    }

    /** Takes over the step count of a checkpoint, after its arrays were put back. */
    void resumeAt(long step) {
        state.resumeAt(step);
    }
}
