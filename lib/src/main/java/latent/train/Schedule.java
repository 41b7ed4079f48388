package latent.train;

/** A learning-rate schedule: the factor on the optimizer's rate at a step, counted from zero. */
@FunctionalInterface
public interface Schedule {
    /** The factor, at least 0. */
    double factor(long step);

    /** The rate as it was given. */
    static Schedule constant() {
        return step -> 1;
    }

    /** Rises from 1 / steps to 1 in {@code steps} steps. */
    static Schedule warmUp(long steps) {
        double all = atLeastOne("warmUp", steps);
        return step -> Math.min(1, (step + 1) / all);
    }

    /** Falls from 1 to 0 along half a cosine in {@code steps} steps (Loshchilov and Hutter 2017, eq. 5, without restarts). */
    static Schedule cosine(long steps) {
        double all = atLeastOne("cosine", steps);
        return step -> 0.5 * (1 + Math.cos(Math.PI * Math.min(1, step / all)));
    }

    /** Falls from 1 to 0 along a straight line in {@code steps} steps. */
    static Schedule linear(long steps) {
        double all = atLeastOne("linear", steps);
        return step -> Math.max(0, 1 - step / all);
    }

    /**
     * 1 at first, then down to 0 along a straight line over the last {@code share} of {@code steps} steps: most of the way at full speed, and an end that
     * settles.
     *
     * @param share in (0, 1]; 1 falls from the start
     */
    static Schedule lateFall(long steps, double share) {
        double all = atLeastOne("lateFall", steps);
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("lateFall: expected a share in (0, 1] but was given " + share);
        }
        return step -> Math.max(0, Math.min(1, (all - step) / (share * all)));
    }

    /** Multiplied by {@code factor} after every {@code every} steps. */
    static Schedule stepwise(long every, double factor) {
        long stride = (long) atLeastOne("stepwise", every);
        return step -> Math.pow(factor, (double) Math.floorDiv(step, stride));
    }

    /** Multiplied by {@code factor} after each step. */
    static Schedule exponential(double factor) {
        return step -> Math.pow(factor, (double) step);
    }

    /** Both factors multiplied, such as a warm-up and a cosine. */
    default Schedule times(Schedule other) {
        return step -> factor(step) * other.factor(step);
    }

    private static double atLeastOne(String name, long steps) {
        if (steps < 1) {
            throw new IllegalArgumentException(name + ": expected at least one step but was given " + steps);
        }
        return steps;
    }
}
