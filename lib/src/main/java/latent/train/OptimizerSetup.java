package latent.train;

import ai.djl.ndarray.NDArray;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What an optimizer is given, checked. */
final class OptimizerSetup {
    private final List<NDArray> weights;
    private final double rate;
    private final double[] settings;

    OptimizerSetup(List<NDArray> weights, double rate, double... settings) {
        if (weights.isEmpty()) {
            throw new IllegalArgumentException("optimizer: expected at least one weight but was given none");
        }
        if (!(rate > 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException("optimizer: expected a rate above 0 but was given " + rate);
        }
        Set<NDArray> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        weights.forEach(w -> require(w, seen));
        this.weights = List.copyOf(weights);
        this.rate = rate;
        this.settings = settings;
    }

    private static void require(NDArray weight, Set<NDArray> seen) {
        String name = "optimizer: weight " + weight.getName() + " " + weight.getShape();
        if (!weight.hasGradient()) {
            throw new IllegalArgumentException(
                    name + ": expected an array that asks for a gradient; make it with Autograd.leaf");
        }
        if (!seen.add(weight)) {
            throw new IllegalArgumentException(name + ": expected each weight once but was given it twice");
        }
    }

    /** The value, when it lies in [0, 1). */
    static double share(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(name + ": expected a number in [0, 1) but was given " + value);
        }
        return value;
    }

    List<NDArray> weights() {
        return weights;
    }

    double rate() {
        return rate;
    }

    double[] settings() {
        return settings;
    }
}
