package latent.course;

/** Which way a scoreboard value should go. */
public enum Better {
    /** The smaller the better: the reference is a ceiling. */
    LOWER,
    /** The larger the better: the reference is a floor. */
    HIGHER,
    /** No way is better: the reference stands beside the value, for comparison. */
    NEITHER;

    /** Whether the value is at least as good as the reference; without one (not a number) nothing is asked. */
    public boolean reached(double value, double reference) {
        if (Double.isNaN(reference) || this == NEITHER) {
            return Double.isFinite(value);
        }
        return this == LOWER ? value <= reference : value >= reference;
    }
}
