package latent.data;

/** What all drawn sets check. */
final class Drawing {
    private Drawing() {}

    static void atLeastOne(String name, int n) {
        if (n < 1) {
            throw new IllegalArgumentException(name + ": expected at least one example but was given " + n);
        }
    }
}
