package latent.models;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import latent.tensor.Autograd;
import latent.tensor.Tensors;

/** Samples from a density of which only the score, the gradient of its logarithm, is known. */
public final class Langevin {
    private Langevin() {}

    /** x + size / 2 score(x) + sqrt(size) noise (Song and Ermon 2019, eq. 4); x is [B, ...]. */
    public static NDArray step(UnaryOperator<NDArray> score, NDArray x, double size) {
        if (!(size > 0)) {
            throw new IllegalArgumentException("Langevin: expected a step size above 0 but was given " + size);
        }
        return Autograd.value(() -> {
            NDArray noise = Tensors.normal(x.getShape().getShape()).mul(Math.sqrt(size));
            return x.add(score.apply(x).mul(size / 2)).add(noise);
        });
    }

    /**
     * Steps at one noise level after the other (Song and Ermon 2019, Algorithm 1), with the score of a diffusion model. A step's size is {@code size} times the level's variance
     * 1 - alphaBar_t; going down a level, x is multiplied by the ratio of the signals.
     *
     * @param times noise levels in falling order, each in 1 ... T
     * @param each steps at each level
     * @param size relative to the variance, such as 0.1
     * @param start [B, ...] with the scale of x at the first time
     * @return samples of q(x_t) at the last time
     */
    public static NDArray annealed(Ddpm model, int[] times, int each, double size, NDArray start) {
        NoiseSchedule schedule = model.schedule();
        requireFalling(schedule.steps(), times);
        if (each < 1 || !(size > 0)) {
            throw new IllegalArgumentException(
                    "Langevin: expected at least one step at each level and a size above 0 but was given " + each
                            + " and " + size);
        }
        return Walk.of(start, times.length * each, Watcher.none(), (x, done) -> {
            int level = done / each;
            int t = times[level];
            boolean first = level > 0 && done % each == 0;
            double ratio = first ? Math.sqrt(schedule.alphaBar(t) / schedule.alphaBar(times[level - 1])) : 1;
            return step(y -> model.score(y, t), x.mul(ratio), size * (1 - schedule.alphaBar(t)));
        });
    }

    private static void requireFalling(int most, int... times) {
        boolean fits = times.length > 0 && times[0] <= most && times[times.length - 1] >= 1;
        for (int i = 1; i < times.length; i++) {
            fits &= times[i] < times[i - 1];
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "Langevin: expected falling times from " + most + " to 1 but was given " + Arrays.toString(times));
        }
    }
}
