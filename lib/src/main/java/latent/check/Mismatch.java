package latent.check;

/** A check that did not hold: what was asked, expected and given, and the distance between them. */
public final class Mismatch extends AssertionError {
    private static final long serialVersionUID = 1;

    private final String what;
    private final String expected;
    private final String given;
    private final String difference;

    Mismatch(String what, String expected, String given, String difference) {
        super(what + ": expected " + expected + " but was " + given + (difference.isEmpty() ? "" : "; " + difference));
        this.what = what;
        this.expected = expected;
        this.given = given;
        this.difference = difference;
    }

    /** The quantity that was checked. */
    public String what() {
        return what;
    }

    /** The expected value, in words or numbers. */
    public String expected() {
        return expected;
    }

    /** The given value. */
    public String given() {
        return given;
    }

    /** How far the two are apart; empty where no number says it. */
    public String difference() {
        return difference;
    }
}
