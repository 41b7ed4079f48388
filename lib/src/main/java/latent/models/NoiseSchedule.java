package latent.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import latent.tensor.Autograd;
import latent.tensor.Ops;
import latent.tensor.Tensors;

/**
 * How fast noise replaces the data, and what follows from that alone: q(x_t | x_{t-1}) = N(sqrt(1 - beta_t) x_{t-1}, beta_t I) for t = 1 ... T (Ho et al. 2020, eq. 2). Beta is a
 * variance. Time 0 is the data.
 */
public final class NoiseSchedule {
    private static final double LARGEST_BETA = 0.999;
    private static final double OFFSET = 0.008;

    private final double[] alphaBar; // [T + 1], alphaBar[0] = 1
    private final double[] beta; // [T + 1], beta[0] = 0

    private NoiseSchedule(double... betas) {
        beta = new double[betas.length + 1];
        alphaBar = new double[betas.length + 1];
        alphaBar[0] = 1;
        for (int t = 1; t < beta.length; t++) {
            beta[t] = betas[t - 1];
            if (!(beta[t] > 0 && beta[t] < 1)) {
                throw new IllegalArgumentException(
                        "NoiseSchedule: expected each beta in (0, 1) but was given " + beta[t] + " at t = " + t);
            }
            alphaBar[t] = alphaBar[t - 1] * (1 - beta[t]);
        }
    }

    /** With these variances beta_1 ... beta_T, each in (0, 1). */
    public static NoiseSchedule of(double... betas) {
        if (betas.length == 0) {
            throw new IllegalArgumentException("NoiseSchedule: expected at least one beta but was given none");
        }
        return new NoiseSchedule(betas);
    }

    /** Beta from 1e-4 to 0.02 along a line for T = 1000 (Ho et al. 2020, section 4); for another T times 1000 / T, at most 0.999, which below T = 21 cuts the last ones. */
    public static NoiseSchedule linear(int steps) {
        double scale = 1000.0 / steps;
        return made(steps, t -> scale * (1e-4 + (0.02 - 1e-4) * (t - 1) / Math.max(1, steps - 1)));
    }

    /** alphaBar_t = f(t) / f(0) with f(t) = cos^2((t/T + s) / (1 + s) pi / 2), s = 0.008, beta at most 0.999 (Nichol and Dhariwal 2021, eq. 17). */
    public static NoiseSchedule cosine(int steps) {
        IntToDoubleFunction f = t -> Math.pow(Math.cos(((double) t / steps + OFFSET) / (1 + OFFSET) * Math.PI / 2), 2);
        return made(steps, t -> 1 - f.applyAsDouble(t) / f.applyAsDouble(t - 1));
    }

    private static NoiseSchedule made(int steps, IntToDoubleFunction betaOf) {
        if (steps < 1) {
            throw new IllegalArgumentException("NoiseSchedule: expected at least one step but was given " + steps);
        }
        return of(IntStream.rangeClosed(1, steps)
                .mapToDouble(t -> Math.min(LARGEST_BETA, betaOf.applyAsDouble(t)))
                .toArray());
    }

    /** T. */
    public int steps() {
        return beta.length - 1;
    }

    /** The variance of the noise that step t adds, t in 1 ... T. */
    public double beta(int t) {
        return beta[checked(t, 1)];
    }

    /** 1 - beta_t, t in 1 ... T. */
    public double alpha(int t) {
        return 1 - beta(t);
    }

    /** The product of alpha_1 ... alpha_t, t in 0 ... T; 1 at t = 0. */
    public double alphaBar(int t) {
        return alphaBar[checked(t, 0)];
    }

    /** The signal-to-noise ratio alphaBar / (1 - alphaBar), a ratio of variances; infinite at t = 0. */
    public double snr(int t) {
        return alphaBar(t) / (1 - alphaBar(t));
    }

    /** The variance of q(x_{t-1} | x_t, x_0), (1 - alphaBar_{t-1}) / (1 - alphaBar_t) beta_t (Ho et al. 2020, eq. 7); 0 at t = 1. */
    public double posteriorVariance(int t) {
        return (1 - alphaBar(checked(t, 1) - 1)) / (1 - alphaBar(t)) * beta(t);
    }

    /**
     * The mean of q(x_{t-1} | x_t, x_0) (Ho et al. 2020, eq. 7).
     *
     * @param x0 [B, ...]
     * @param xt [B, ...]
     */
    public NDArray posteriorMean(NDArray x0, NDArray xt, int t) {
        requireSame("x_t", x0, xt);
        double data = Math.sqrt(alphaBar(checked(t, 1) - 1)) * beta(t) / (1 - alphaBar(t));
        double noised = Math.sqrt(alpha(t)) * (1 - alphaBar(t - 1)) / (1 - alphaBar(t));
        return Autograd.value(() -> x0.mul(data).add(xt.mul(noised)));
    }

    /** x_t = sqrt(alphaBar_t) x_0 + sqrt(1 - alphaBar_t) noise (Ho et al. 2020, eq. 4); x0 and noise are [B, ...], t is whole numbers [B] in 0 ... T. */
    public NDArray diffuse(NDArray x0, NDArray t, NDArray noise) {
        return Autograd.value(() -> mix(x0, noise, signal(t, x0), spread(t, x0)));
    }

    /** signal x_0 + spread noise, [B, ...]. */
    static NDArray mix(NDArray x0, NDArray noise, NDArray signal, NDArray spread) {
        requireSame("noise", x0, noise);
        return x0.mul(signal).add(noise.mul(spread));
    }

    /** The same with one time for all examples. */
    public NDArray diffuse(NDArray x0, int t, NDArray noise) {
        requireSame("noise", x0, noise);
        double abar = alphaBar(t);
        return Autograd.value(() -> x0.mul(Math.sqrt(abar)).add(noise.mul(Math.sqrt(1 - abar))));
    }

    /** {@code n} times drawn evenly from 1 ... T, [n]. */
    public NDArray randomTimes(long n) {
        return Autograd.value(() -> Tensors.manager()
                .randomInteger(1, steps() + 1L, new Shape(n), DataType.INT64)
                .toType(DataType.FLOAT32, false));
    }

    /** sqrt(alphaBar_t) for t [B], shaped so that it multiplies {@code like} [B, ...]. */
    NDArray signal(NDArray t, NDArray like) {
        return at(t, like, abar -> Math.sqrt(abar));
    }

    /** sqrt(1 - alphaBar_t) for t [B], shaped so that it multiplies {@code like} [B, ...]. */
    NDArray spread(NDArray t, NDArray like) {
        return at(t, like, abar -> Math.sqrt(1 - abar));
    }

    private NDArray at(NDArray t, NDArray like, DoubleUnaryOperator f) {
        long batch = like.getShape().get(0);
        if (t.getShape().dimension() != 1 || t.getShape().get(0) != batch) {
            throw new IllegalArgumentException(
                    "NoiseSchedule: expected a time for each example, [" + batch + "], but was given " + t.getShape());
        }
        long[] shape = new long[like.getShape().dimension()];
        Arrays.fill(shape, 1);
        shape[0] = batch;
        NDArray table = Tensors.of(Arrays.stream(alphaBar).map(f).toArray());
        return Ops.rows(table, checked(t).toType(DataType.INT64, false)).reshape(shape);
    }

    private NDArray checked(NDArray t) {
        for (double time : Tensors.doubles(t)) {
            if (time != Math.rint(time)) { // also NaN
                throw new IllegalArgumentException(
                        "NoiseSchedule: expected whole times from 0 to " + steps() + " but was given " + time);
            }
            checked((int) time, 0);
        }
        return t;
    }

    private int checked(int t, int least) {
        if (t < least || t > steps()) {
            throw new IllegalArgumentException(
                    "NoiseSchedule: expected a time from " + least + " to " + steps() + " but was given " + t);
        }
        return t;
    }

    private static void requireSame(String what, NDArray x0, NDArray other) {
        if (!x0.getShape().equals(other.getShape())) {
            throw new IllegalArgumentException("NoiseSchedule: expected " + what + " of shape " + x0.getShape()
                    + " but was given " + other.getShape());
        }
    }
}
