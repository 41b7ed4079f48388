package latent.models;

import ai.djl.ndarray.NDArray;

/** Looks at samples on their way from noise. */
@FunctionalInterface
public interface Watcher {
    /**
     * Called after each step.
     *
     * @param done steps done, of {@code steps}
     * @param x the samples as they are, [B, ...]; freed afterwards
     */
    void see(int done, int steps, NDArray x);

    /** Looks away. */
    static Watcher none() {
        return (done, steps, x) -> {};
    }
}
