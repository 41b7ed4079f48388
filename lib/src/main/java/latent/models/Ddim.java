package latent.models;

import ai.djl.ndarray.NDArray;
import java.util.stream.IntStream;
import latent.tensor.Autograd;
import latent.tensor.Tensors;

/**
 * Sampling in fewer steps from a network trained with many (Song, Meng and Ermon 2021). With eta 0 the path is fixed by where it begins; with eta 1 it is DDPM's on
 * the chosen times. Where the model has a limit, the noise is computed again from the cut guess of x_0; the paper's formula keeps the network's.
 *
 * @param model what was trained
 * @param steps how many, from 1 to T
 * @param eta share of DDPM's noise, in [0, 1]
 */
public record Ddim(Ddpm model, int steps, double eta) {
    /** Refuses settings out of range. */
    public Ddim {
        if (steps < 1 || steps > model.schedule().steps() || !(eta >= 0 && eta <= 1)) {
            throw new IllegalArgumentException("Ddim: expected from 1 to "
                    + model.schedule().steps() + " steps and an eta in [0, 1] but was given " + steps + " and " + eta);
        }
    }

    /** Without noise on the way, eta 0. */
    public static Ddim of(Ddpm model, int steps) {
        return new Ddim(model, steps, 0);
    }

    /** The same with this share of DDPM's noise. */
    public Ddim withEta(double newEta) {
        return new Ddim(model, steps, newEta);
    }

    /** The times that it visits, evenly spaced from T down to 0, [steps + 1]. */
    public int[] times() {
        double all = model.schedule().steps();
        return IntStream.rangeClosed(0, steps)
                .map(i -> (int) Math.round(all * (steps - i) / steps))
                .toArray();
    }

    /** The deviation of the noise between times t and s, 0 <= s < t <= T (Song et al. 2021, eq. 16): eta sqrt((1 - abar_s) / (1 - abar_t)) sqrt(1 - abar_t / abar_s). */
    public double deviation(int t, int s) {
        double before = model.schedule().alphaBar(t);
        double after = model.schedule().alphaBar(s);
        if (s >= t) {
            throw new IllegalArgumentException(
                    "Ddim: expected s below t = " + t + " with eta " + eta + " but was given " + s);
        }
        return eta * Math.sqrt((1 - after) / (1 - before)) * Math.sqrt(1 - before / after);
    }

    /**
     * From x_t to x_s (Song et al. 2021, eq. 12); s may also lie above t when eta is 0.
     *
     * @param x [B, ...]
     * @param t in 1 ... T
     * @param s in 0 ... T
     */
    public NDArray step(NDArray x, int t, int s) {
        double before = model.schedule().alphaBar(t);
        double after = model.schedule().alphaBar(s);
        double deviation = eta == 0 ? 0 : deviation(t, s);
        return Autograd.value(() -> {
            NDArray image = model.image(x, t);
            NDArray noise =
                    x.sub(image.mul(Math.sqrt(before))).div(Math.sqrt(1 - before)); // what the guess of x_0 leaves
            NDArray mean = image.mul(Math.sqrt(after)).add(noise.mul(Math.sqrt(1 - after - deviation * deviation)));
            return deviation == 0
                    ? mean
                    : mean.add(Tensors.normal(x.getShape().getShape()).mul(deviation));
        });
    }

    /** New examples: x_T ~ N(0, I) of this shape, [B, ...], then the steps. */
    public NDArray sample(long... shape) {
        return sample(Watcher.none(), shape);
    }

    /** The same with somebody who looks on. */
    public NDArray sample(Watcher watcher, long... shape) {
        return Walk.fromNoise("Ddim", noise -> sampleFrom(noise, watcher), shape);
    }

    /** The steps from x_T, [B, ...]. */
    public NDArray sampleFrom(NDArray noise, Watcher watcher) {
        int[] times = times();
        return Walk.of(noise, steps, watcher, (x, i) -> step(x, times[i], times[i + 1]));
    }

    /** The path upwards, from x_0 to the x_T that it comes from (Song et al. 2021, section 4.3), up to the error of finite steps; without the limit. Only for eta 0. */
    public NDArray encode(NDArray x0) {
        if (eta != 0) {
            throw new IllegalStateException("Ddim.encode: expected eta 0 but it is " + eta + "; noise has no way back");
        }
        int[] times = times();
        Ddim free = new Ddim(model.limited(Double.POSITIVE_INFINITY), steps, 0);
        return Walk.of(x0, steps, Watcher.none(), (x, i) -> {
            int from = times[steps - i];
            int to = times[steps - i - 1];
            return free.climb(x, from, to);
        });
    }

    /** One step upwards; the network is asked at the upper time where the lower one is 0, at which it was never trained. */
    private NDArray climb(NDArray x, int t, int s) {
        if (t > 0) {
            return step(x, t, s);
        }
        double after = model.schedule().alphaBar(s);
        return Autograd.value(
                () -> x.mul(Math.sqrt(after)).add(model.noise(x, s).mul(Math.sqrt(1 - after))));
    }
}
