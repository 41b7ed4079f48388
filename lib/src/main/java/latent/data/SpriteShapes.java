package latent.data;

/** The outlines of dSprites at full size, in pixels around their centre, y downwards; their sizes are measured, see {@link DrawnSprites}. */
final class SpriteShapes {
    private static final double HALF_SIDE = 9.598; // the square's; the published frames allow 9.5966 to 9.5998
    private static final double HALF_WIDTH = 12.76575; // the ellipse's
    private static final double HALF_HEIGHT = 7.21325;

    private SpriteShapes() {}

    /** Whether a point lies in shape 0 (square), 1 (ellipse) or 2 (heart). */
    static boolean holds(int shape, double x, double y) {
        return switch (shape) {
            case 0 -> Math.max(Math.abs(x), Math.abs(y)) <= HALF_SIDE;
            case 1 -> square(x / HALF_WIDTH) + square(y / HALF_HEIGHT) <= 1;
            case 2 -> Math.abs(x) <= 9.6 && Heart.holds(x, y);
            default -> throw new IllegalArgumentException("sprite: expected shape from 0 to 2 but was given " + shape);
        };
    }

    private static double square(double x) {
        return x * x;
    }

    /** The curve x = 16 sin^3 t, y = 13 cos t - 5 cos 2t - 2 cos 3t - cos 4t through 150 corners, 19.2 pixels wide and almost as high. */
    private static final class Heart {
        private static final int CORNERS = 150;
        private static final double[] X = new double[CORNERS];
        private static final double[] Y = new double[CORNERS];

        static {
            for (int i = 0; i < CORNERS; i++) {
                double t = 2 * Math.PI * i / CORNERS;
                double up = 13 * StrictMath.cos(t)
                        - 5 * StrictMath.cos(2 * t)
                        - 2 * StrictMath.cos(3 * t)
                        - StrictMath.cos(4 * t);
                X[i] = 9.6 * StrictMath.pow(StrictMath.sin(t), 3);
                Y[i] = -1.43875 - 19.2 / 29 * up;
            }
        }

        /** Whether a ray from the point to the right crosses the outline an odd number of times. */
        static boolean holds(double x, double y) {
            boolean inside = false;
            for (int i = 0; i < CORNERS; i++) {
                int before = (i + CORNERS - 1) % CORNERS;
                if ((Y[before] > y) != (Y[i] > y)
                        && x < X[before] + (X[i] - X[before]) * (y - Y[before]) / (Y[i] - Y[before])) {
                    inside = !inside;
                }
            }
            return inside;
        }
    }
}
