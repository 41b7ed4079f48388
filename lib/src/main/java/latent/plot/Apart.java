package latent.plot;

/** Moves texts that lie on each other apart, each as little as may be. */
final class Apart {
    private static final double LINE = 16;
    private static final double GAP = 4;
    private static final int ROUNDS = 60;

    private Apart() {}

    /** Each place is {x, y, width} of a centred text; x and y are changed until no two texts overlap, or nearly so. */
    static void move(double[][] places) {
        boolean moved = true;
        for (int round = 0; round < ROUNDS && moved; round++) {
            moved = false;
            for (int i = 0; i < places.length; i++) {
                for (int j = 0; j < i; j++) {
                    moved |= part(places[j], places[i]);
                }
            }
        }
    }

    /** Parts two texts along the axis where less is missing. */
    private static boolean part(double[] first, double[] second) {
        double across = (first[2] + second[2]) / 2 + GAP - Math.abs(first[0] - second[0]);
        double down = LINE - Math.abs(first[1] - second[1]);
        if (across <= 0 || down <= 0) {
            return false;
        }
        int axis = across < down ? 0 : 1;
        double step = Math.min(across, down) / 2 + 0.1;
        double sign = first[axis] <= second[axis] ? 1 : -1;
        first[axis] -= sign * step;
        second[axis] += sign * step;
        return true;
    }
}
