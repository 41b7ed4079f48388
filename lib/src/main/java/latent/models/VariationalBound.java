package latent.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.types.DataType;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import latent.tensor.Autograd;
import latent.tensor.Seeds;
import latent.tensor.Tensors;

/**
 * The bound on -log2 p(x_0) of a diffusion model, in bits for each number of an example (Ho et al. 2020, eq. 5): L_T, the sum of L_{t-1} for t = 2 ... T, and L_0. Data are images of 256 gray
 * values, value k standing at 2k / 255 - 1. The variance of p(x_{t-1} | x_t) is that of the posterior, and beta_1 at t = 1.
 */
public final class VariationalBound {
    private static final double HALF_STEP = 1.0 / 255;
    private static final double LEAST = 1e-12; // of a probability, as in the program of Ho et al.
    private static final double LAST = 0.999; // beyond it a pixel is black or white for good
    private final Ddpm model;

    private VariationalBound(Ddpm model) {
        this.model = model;
    }

    /** Of a model with at least two steps. */
    public static VariationalBound of(Ddpm model) {
        if (model.schedule().steps() < 2) {
            throw new IllegalArgumentException(
                    "VariationalBound: expected a schedule of at least two steps but was given one");
        }
        return new VariationalBound(model);
    }

    /** A constant, as all of these: L_T = KL(q(x_T | x_0) || N(0, I)); x0 is [B, ...] in [-1, 1], gives [B]. */
    public NDArray prior(NDArray x0) {
        double abar = model.schedule().alphaBar(model.schedule().steps());
        double spread = 1 - abar;
        return Autograd.detached(() ->
                bits(x0.square().mul(abar).add(spread - 1 - Math.log(spread)).div(2)));
    }

    /** L_{t-1} = KL(q(x_{t-1} | x_t, x_0) || p(x_{t-1} | x_t)) at one draw of x_t, t in 2 ... T; x0 is [B, ...] in [-1, 1], gives [B]. */
    public NDArray term(NDArray x0, int t) {
        if (t < 2) {
            throw new IllegalArgumentException(
                    "VariationalBound: expected t from 2 to " + model.schedule().steps() + " but was given " + t);
        }
        NoiseSchedule schedule = model.schedule();
        return Autograd.detached(() -> {
            NDArray xt = noised(x0, t);
            NDArray truth = schedule.posteriorMean(x0, xt, t);
            NDArray guess = schedule.posteriorMean(model.image(xt, t), xt, t);
            return bits(truth.sub(guess).square().div(2 * schedule.posteriorVariance(t)));
        });
    }

    /** L_0 = -log2 p(x_0 | x_1) at one draw of x_1, a normal density with variance beta_1 summed over each gray value (Ho et al. 2020, eq. 13); gives [B]. */
    public NDArray decoder(NDArray x0) {
        return Autograd.detached(() -> {
            NDArray mean = model.image(noised(x0, 1), 1).toType(DataType.FLOAT64, false);
            NDArray value = x0.toType(DataType.FLOAT64, false);
            NDArray nats =
                    probability(value, value.sub(mean)).maximum(LEAST).log().neg();
            return bits(nats.toType(DataType.FLOAT32, false));
        });
    }

    /** What a normal density gives to one gray value; those at the ends get all that lies beyond. */
    private NDArray probability(NDArray value, NDArray off) {
        double scale = Math.sqrt(2 * model.schedule().beta(1));
        NDArray one = value.onesLike();
        NDArray low = off.sub(HALF_STEP).div(scale).erf();
        NDArray high = off.add(HALF_STEP).div(scale).erf();
        NDArray above = NDArrays.where(value.gt(LAST), one, high);
        return above.sub(NDArrays.where(value.lt(-LAST), one.neg(), low)).div(2);
    }

    /**
     * The whole bound, [B], without bias: the times 2 ... T are cut into {@code visited} stretches, and one random time speaks for each.
     *
     * @param x0 [B, ...] in [-1, 1]
     * @param visited how many times, at most T - 1; more are less noisy
     * @param seed of the choice of times; the noise comes from the engine's generator
     * @throws CancellationException when the thread is interrupted
     */
    public NDArray bitsPerDimension(NDArray x0, int visited, long seed) {
        int terms = model.schedule().steps() - 1;
        if (visited < 1 || visited > terms) {
            throw new IllegalArgumentException(
                    "VariationalBound: expected from 1 to " + terms + " times but was given " + visited);
        }
        RandomGenerator random = Seeds.random(seed);
        return Autograd.detached(() -> {
            NDArray sum = prior(x0).add(decoder(x0));
            for (int k = 0; k < visited; k++) {
                if (Thread.interrupted()) {
                    throw new CancellationException(
                            "VariationalBound: stopped after " + k + " of " + visited + " times");
                }
                int from = 2 + (int) ((long) terms * k / visited);
                int to = 2 + (int) ((long) terms * (k + 1) / visited);
                sum = sum.add(term(x0, random.nextInt(from, to)).mul(to - from));
            }
            return sum;
        });
    }

    private NDArray noised(NDArray x0, int t) {
        return model.schedule().diffuse(x0, t, Tensors.normal(x0.getShape().getShape()));
    }

    /** Nats for each number to bits, averaged over an example: [B, ...] to [B]. */
    private static NDArray bits(NDArray nats) {
        return nats.reshape(nats.getShape().get(0), -1).mean(new int[] {1}).div(Math.log(2));
    }
}
