package latent.course;

import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import latent.train.Progress;

/** Progress as one bar in the cell's output, replaced in place at most five times a second; at the end one line stays. */
public final class NotebookProgress implements Progress {
    private static final long PAUSE_NANOS = 200_000_000;

    private final Optional<Kernel> kernel;
    private final LongSupplier clock;
    private final long began;
    private long lastShown;
    /** Of the bar in the notebook; null before it is first shown. */
    private String id;

    /** In the running notebook; made by the service loader, one for each run. */
    public NotebookProgress() {
        this(Kernels.running(), System::nanoTime);
    }

    NotebookProgress(Optional<Kernel> kernel, LongSupplier clock) {
        this.kernel = kernel;
        this.clock = clock;
        this.began = clock.getAsLong();
    }

    @Override
    public boolean available() {
        return kernel.isPresent();
    }

    @Override
    public void update(Report report) {
        long now = clock.getAsLong();
        if (id != null && !report.done() && now - lastShown < PAUSE_NANOS) {
            return;
        }
        Bundle bundle = report.done() ? last(report, (now - began) / 1e9) : bar(report);
        if (id == null) {
            id = kernel.orElseThrow().display(bundle);
        } else {
            kernel.orElseThrow().update(id, bundle);
        }
        lastShown = now;
    }

    private static Bundle bar(Report report) {
        double share = report.steps() == 0 ? 0 : (double) report.step() / report.steps();
        String text = String.format(
                Locale.ROOT,
                "epoch %d of %d, step %,d of %,d: loss %.4g, %,.0f examples/s, %s left",
                report.epoch(),
                report.epochs(),
                report.step(),
                report.steps(),
                report.loss(),
                report.examplesPerSecond(),
                time(report.secondsLeft()));
        return Bar.of(share, text);
    }

    private static Bundle last(Report report, double seconds) {
        boolean whole = report.step() >= report.steps();
        String text = String.format(
                Locale.ROOT,
                "%s: %s %,d steps in %s, loss %.4g, %,.0f examples/s",
                whole ? "trained" : "stopped",
                whole ? report.epochs() + (report.epochs() == 1 ? " epoch," : " epochs,") : "after",
                report.step(),
                time(seconds),
                report.loss(),
                report.examplesPerSecond());
        return Bar.done(text);
    }

    /** Seconds as a person says them: 8.1 s, 2 min 5 s, 1 h 4 min. */
    static String time(double seconds) {
        if (!(seconds >= 0) || Double.isInfinite(seconds)) {
            return "?";
        }
        long whole = Math.round(seconds);
        if (whole < 60) {
            return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
        }
        return whole < 3600
                ? whole / 60 + " min " + whole % 60 + " s"
                : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }
}
