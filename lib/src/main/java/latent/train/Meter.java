package latent.train;

import java.util.ServiceLoader;
import latent.train.Progress.Report;

/** Measures the speed of a run and passes it on, a few times a second. */
final class Meter {
    private static final long PAUSE_NANOS = 250_000_000L;
    private static final int RECENT = 50;
    private final long stepsPerEpoch;
    private final int epochs;
    private final int batchSize;
    private final Progress progress;
    private long startNanos;
    private long lastNanos;
    private long startStep;
    private double secondsBefore;

    Meter(long stepsPerEpoch, int epochs, int batchSize, boolean quiet) {
        this.stepsPerEpoch = stepsPerEpoch;
        this.epochs = epochs;
        this.batchSize = batchSize;
        this.progress = quiet ? null : find();
    }

    private static Progress find() {
        return ServiceLoader.load(Progress.class, Progress.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(Progress::available)
                .findFirst()
                .orElseGet(PlainProgress::new);
    }

    void begin(RunState state) {
        startNanos = System.nanoTime();
        lastNanos = startNanos;
        startStep = state.steps();
        secondsBefore = state.seconds();
    }

    void step(RunState state) {
        long now = System.nanoTime();
        if (progress != null && now - lastNanos >= PAUSE_NANOS) {
            lastNanos = now;
            progress.update(report(state, false));
        }
    }

    void end(RunState state) {
        if (progress != null) {
            progress.update(report(state, true));
        }
    }

    double seconds() {
        return secondsBefore + (System.nanoTime() - startNanos) * 1e-9;
    }

    private Report report(RunState state, boolean done) {
        long total = stepsPerEpoch * epochs;
        long here = state.steps() - startStep;
        double perSecond = here / Math.max(1e-9, (System.nanoTime() - startNanos) * 1e-9);
        int epoch = (int) Math.min(epochs, state.steps() / stepsPerEpoch + 1);
        double left = perSecond > 0 ? (total - state.steps()) / perSecond : Double.NaN;
        return new Report(
                state.steps(), total, epoch, epochs, state.recentLoss(RECENT), perSecond * batchSize, left, done);
    }
}
