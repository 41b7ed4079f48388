package latent.train;

/** Where the training loop says how far it is. Found by {@link java.util.ServiceLoader}; without one, plain lines are printed. */
public interface Progress {
    /** Whether this one can show anything here, for example because a notebook is attached. */
    boolean available();

    /** Shows where the run is; called a few times a second at most, and once when it ends. */
    void update(Report report);

    /**
     * Where a run is.
     *
     * @param step steps done, of {@code steps}
     * @param epoch the epoch under way, from 1, of {@code epochs}
     * @param loss mean over the last steps
     * @param examplesPerSecond since the run began
     * @param secondsLeft an estimate
     * @param done whether this is the last report
     */
    record Report(
            long step,
            long steps,
            int epoch,
            int epochs,
            double loss,
            double examplesPerSecond,
            double secondsLeft,
            boolean done) {}
}
