package latent.train;

import java.util.Locale;

/** Progress as lines on standard output, for terminals and logs: one every ten seconds, and the last. */
final class PlainProgress implements Progress {
    private static final long PAUSE_NANOS = 10_000_000_000L;
    private long last = System.nanoTime();

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public void update(Report report) {
        long now = System.nanoTime();
        if (report.done() || now - last >= PAUSE_NANOS) {
            last = now;
            System.out.println(line(report));
        }
    }

    static String line(Report r) {
        String text = String.format(
                Locale.ROOT,
                "step %d of %d, epoch %d of %d, loss %.4g, %.0f examples/s",
                r.step(),
                r.steps(),
                r.epoch(),
                r.epochs(),
                r.loss(),
                r.examplesPerSecond());
        return r.done() ? text : text + String.format(Locale.ROOT, ", %.0f s left", r.secondsLeft());
    }
}
