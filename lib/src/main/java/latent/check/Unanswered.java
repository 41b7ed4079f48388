package latent.check;

/** An exercise that nobody has written yet: the answer is still null. */
public final class Unanswered extends AssertionError {
    private static final long serialVersionUID = 1;
    /** What the reader is told. */
    public static final String MESSAGE = "the answer is still null; replace the line marked TODO";

    /** Without the name of a quantity. */
    public Unanswered() {
        super(MESSAGE);
    }

    Unanswered(String what) {
        super(what + ": " + MESSAGE);
    }
}
