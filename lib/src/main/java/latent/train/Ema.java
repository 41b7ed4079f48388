package latent.train;

import ai.djl.ndarray.NDArray;
import java.util.List;
import latent.tensor.Ops;
import latent.tensor.Tensors;

/**
 * The exponential moving average of a network's weights beside the network that learns: average = decay average + (1 - decay) weight after each step
 * (Polyak and Juditsky 1992 average evenly; Yazici et al. 2019 show what it does for a generator).
 */
public final class Ema {
    private final List<NDArray> source;
    private final List<NDArray> average;
    private final double decay;

    private Ema(List<NDArray> source, List<NDArray> average, double decay) {
        this.source = source;
        this.average = average;
        this.decay = decay;
    }

    /**
     * Begins with the weights as they stand.
     *
     * @param average the state of a second network of the same make, overwritten at once; it is the network to sample from, and part of a checkpoint
     * @param source the state of the network that learns
     * @param decay in [0, 1); 0.999 remembers about 1,000 steps
     */
    public static Ema of(List<NDArray> average, List<NDArray> source, double decay) {
        if (!(decay >= 0 && decay < 1)) {
            throw new IllegalArgumentException("Ema: expected a decay in [0, 1) but was given " + decay);
        }
        requireTwo(average, source);
        requireSameMake(average, source);
        Ema ema = new Ema(List.copyOf(source), List.copyOf(average), decay);
        ema.blend(1);
        return ema;
    }

    private static void requireTwo(List<NDArray> average, List<NDArray> source) {
        if (average.stream().anyMatch(a -> source.stream().anyMatch(s -> s == a))) {
            throw new IllegalArgumentException("Ema: expected two networks but was given one twice;"
                    + " make a second one for the average and give it another name");
        }
    }

    private static void requireSameMake(List<NDArray> average, List<NDArray> source) {
        boolean same = average.size() == source.size();
        for (int i = 0; same && i < source.size(); i++) {
            same = source.get(i).getShape().equals(average.get(i).getShape());
        }
        if (!same) {
            throw new IllegalArgumentException("Ema: expected two networks of the same make but was given "
                    + shapes(average) + " and " + shapes(source));
        }
    }

    private static List<String> shapes(List<NDArray> arrays) {
        return arrays.stream().map(a -> a.getShape().toString()).toList();
    }

    /** To be called after each step of the network that learns. */
    public void update() {
        blend(1 - decay);
    }

    private void blend(double weight) {
        Tensors.tidy(() -> {
            for (int i = 0; i < source.size(); i++) {
                Ops.blend(average.get(i), source.get(i), weight);
            }
        });
    }
}
