package latent.train;

import java.util.Arrays;

/** How far a run is: everything beside weights and moments that a checkpoint must hold. */
final class RunState {
    private final long stepsPerEpoch;
    private final long batchSize;
    private long seed;
    private double[] losses = new double[256];
    private int steps;
    private double[] tests = new double[0];
    private double seconds;
    private double[] starts = {0};

    RunState(long seed, long stepsPerEpoch, long batchSize) {
        this.seed = seed;
        this.stepsPerEpoch = stepsPerEpoch;
        this.batchSize = batchSize;
    }

    /** The numbers by which a checkpoint knows its run: seed, steps in an epoch, batch size. */
    long[] identity() {
        return new long[] {seed, stepsPerEpoch, batchSize};
    }

    void add(double loss) {
        if (steps == losses.length) {
            losses = Arrays.copyOf(losses, 2 * steps);
        }
        losses[steps++] = loss;
    }

    void addTest(double loss) {
        tests = Arrays.copyOf(tests, tests.length + 1);
        tests[tests.length - 1] = loss;
    }

    RunState at(double newSeconds) {
        seconds = newSeconds;
        return this;
    }

    void restore(long oldSeed, double[] oldLosses, double[] oldTests, double oldSeconds, double... oldStarts) {
        seed = oldSeed;
        losses = oldLosses.length == 0 ? new double[256] : oldLosses.clone();
        steps = oldLosses.length;
        tests = oldTests.clone();
        seconds = oldSeconds;
        starts = Arrays.copyOf(oldStarts, oldStarts.length + 1);
        starts[oldStarts.length] = steps;
    }

    /** The step at which each of its processes began: 0, then where it went on after each stop. */
    double[] starts() {
        return starts.clone();
    }

    long seed() {
        return seed;
    }

    long steps() {
        return steps;
    }

    double seconds() {
        return seconds;
    }

    double[] losses() {
        return Arrays.copyOf(losses, steps);
    }

    double[] tests() {
        return tests.clone();
    }

    /** Mean of the last losses, at most {@code count} of them. */
    double recentLoss(int count) {
        int from = Math.max(0, steps - count);
        return Arrays.stream(losses, from, steps).average().orElse(Double.NaN);
    }
}
