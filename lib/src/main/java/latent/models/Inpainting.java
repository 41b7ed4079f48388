package latent.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.stream.IntStream;
import latent.tensor.Tensors;

/**
 * Fills in what is missing with a model that was trained without a thought of it (Lugmayr et al. 2022, Algorithm 1): at each step the known part is put in, noised as much as the rest.
 *
 * @param model a trained model
 * @param known images [B, ...]; what lies outside the mask does not matter as long as it is finite
 * @param mask 1 where known, 0 where missing; [B, ...] or one that broadcasts to it
 */
public record Inpainting(Ddpm model, NDArray known, NDArray mask) {
    /** Refuses a mask of another shape. */
    public Inpainting {
        if (!broadcasts(mask.getShape(), known.getShape())) {
            throw new IllegalArgumentException("Inpainting: expected a mask that broadcasts to " + known.getShape()
                    + " but was given " + mask.getShape());
        }
    }

    /** Fills in {@code known} where the mask is 0. */
    public static Inpainting of(Ddpm model, NDArray known, NDArray mask) {
        return new Inpainting(model, known, mask);
    }

    private static boolean broadcasts(Shape mask, Shape whole) {
        int before = whole.dimension() - mask.dimension();
        return before >= 0
                && IntStream.range(0, mask.dimension())
                        .allMatch(i -> mask.get(i) == 1 || mask.get(i) == whole.get(before + i));
    }

    /**
     * Images that agree with what is known, in the shape of {@code known}.
     *
     * @param repeats how often each step is made, going back up one step in between, so that both parts can come to terms; 1 goes down only
     */
    public NDArray sample(int repeats, Watcher watcher) {
        if (repeats < 1) {
            throw new IllegalArgumentException("Inpainting: expected at least one repeat but was given " + repeats);
        }
        int steps = model.schedule().steps();
        return Walk.fromNoise(
                "Inpainting",
                noise -> Walk.of(noise, steps, watcher, (x, i) -> down(x, steps - i, repeats)),
                known.getShape().getShape());
    }

    /** The same with nobody who looks on. */
    public NDArray sample(int repeats) {
        return sample(repeats, Watcher.none());
    }

    private NDArray down(NDArray x, int t, int repeats) {
        NDArray lower = step(x, t);
        for (int i = 1; i < repeats && t > 1; i++) {
            lower = step(up(lower, t), t);
        }
        return lower;
    }

    /** x_{t-1} from x_t, the known part from the data (Lugmayr et al. 2022, eq. 8, where alphaBar_t stands in the place of alphaBar_{t-1}). */
    private NDArray step(NDArray x, int t) {
        NDArray fresh = Tensors.normal(known.getShape().getShape());
        NDArray given = model.schedule().diffuse(known, t - 1, fresh);
        return given.mul(mask).add(model.step(x, t).mul(mask.neg().add(1)));
    }

    /** x_t from x_{t-1} by the forward process. */
    private NDArray up(NDArray x, int t) {
        double beta = model.schedule().beta(t);
        NDArray noise = Tensors.normal(x.getShape().getShape());
        return x.mul(Math.sqrt(1 - beta)).add(noise.mul(Math.sqrt(beta)));
    }
}
