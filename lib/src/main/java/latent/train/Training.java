package latent.train;

import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import latent.tensor.Epochs;

/**
 * The training loop; it knows nothing of the model. A step is any function from a batch to a loss.
 *
 * <p>Random numbers are seeded anew before each step, from one draw at the start, so that a run that was resumed draws the same numbers as one
 * that was not. An interrupt stops the run cleanly after the step under way.
 */
public final class Training {
    private final Checkpoint checkpoint;
    private final DoubleSupplier test;
    private final boolean quiet;

    private Training(Checkpoint checkpoint, DoubleSupplier test, boolean quiet) {
        this.checkpoint = checkpoint;
        this.test = test;
        this.quiet = quiet;
    }

    /**
     * Runs the step on every batch of every epoch.
     *
     * @param step one training step, such as {@code x -> adam.minimize(() -> loss(x))}; returns its loss
     * @throws ArithmeticException when a loss is NaN or infinite; the message names the step
     */
    public static <T> History fit(Epochs<T> batches, int epochs, ToDoubleFunction<T> step) {
        return plan().run(batches, epochs, step);
    }

    /** A run with nothing added; {@code withX} adds. */
    public static Training plan() {
        return new Training(null, null, false);
    }

    /** Also writes the state of the run to a file, and goes on from there if the file exists. */
    public Training withCheckpoint(Checkpoint newCheckpoint) {
        return new Training(newCheckpoint, test, quiet);
    }

    /** Also measures a test loss after each epoch. */
    public Training withTest(DoubleSupplier newTest) {
        return new Training(checkpoint, newTest, quiet);
    }

    /** Shows no progress. */
    public Training quiet() {
        return new Training(checkpoint, test, true);
    }

    /** Runs the step on every batch of every epoch; see {@link #fit}. */
    public <T> History run(Epochs<T> batches, int epochs, ToDoubleFunction<T> step) {
        if (epochs < 1) {
            throw new IllegalArgumentException("fit: expected at least one epoch but was given " + epochs);
        }
        Meter meter = new Meter(batches.steps(), epochs, batches.batchSize(), quiet);
        return new Run<>(batches, step, test, checkpoint, meter).toEnd(epochs);
    }
}
