package latent.course;

/** Whether reproductions take their larger settings: the environment says it. */
final class Sizes {
    private static final String NAME = "LATENT_LARGE";

    private Sizes() {}

    static boolean large() {
        return large(System.getenv(NAME));
    }

    static boolean large(String wish) {
        if (wish == null || wish.isEmpty()) {
            return false;
        } else if (wish.equals("1")) {
            return true;
        }
        throw new IllegalStateException(NAME + ": expected 1, or nothing, but was given " + wish);
    }
}
