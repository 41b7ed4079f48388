package latent.data;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * dSprites (Matthey et al. 2017) drawn by rule: binary images of 64 x 64 pixels of one white shape, made from five factors, 737,280 in
 * all. The outlines of {@link SpriteShapes} were measured on the 258 published images of the project's test data; every one of
 * these comes out identical, pixel by pixel. About the others this says much, but proves nothing.
 */
public final class DrawnSprites {
    /** The factors in the published order, the last one changing fastest. */
    public static final List<String> FACTORS = List.of("shape", "scale", "orientation", "posX", "posY");

    /** All images of the set. */
    public static final int COUNT = 3 * 6 * 40 * 32 * 32;

    private static final int[] SIZES = {3, 6, 40, 32, 32};
    private static final int SIDE = 64;
    private static final double REACH = 14; // no shape reaches farther from its centre

    private DrawnSprites() {}

    /** How many values each of {@link #FACTORS} takes: 3, 6, 40, 32, 32. */
    public static int[] sizes() {
        return SIZES.clone();
    }

    /**
     * One image, [1, 64, 64] float32 of 0 and 1. Shape: 0 square, 1 ellipse, 2 heart; scale 0..5 for 0.5 to 1; orientation 0..39 for 0 to
     * 2 pi, both ends included; posX and posY 0..31 from left to right and from top to bottom.
     */
    public static NDArray image(int shape, int scale, int orientation, int posX, int posY) {
        int[] factors = {shape, scale, orientation, posX, posY};
        for (int i = 0; i < SIZES.length; i++) {
            if (factors[i] < 0 || factors[i] >= SIZES[i]) {
                throw new IllegalArgumentException("sprite: expected " + FACTORS.get(i) + " from 0 to " + (SIZES[i] - 1)
                        + " but was given " + factors[i]);
            }
        }
        return Tensors.tidy(() -> pictures(List.of(factors)).get(0));
    }

    /** {@code n} images [n, 1, 64, 64] drawn with replacement, every combination equally likely, with their table of factors. */
    public static Examples sample(long seed, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("sprites: expected at least one image but was given " + n);
        }
        RandomGenerator random = Seeds.random(seed);
        return of(random.ints(n, 0, COUNT).toArray());
    }

    /** The images of the given rows of the published set, [n, 1, 64, 64], with their table of factors. */
    public static Examples of(int... rows) {
        List<int[]> factors =
                Arrays.stream(rows).mapToObj(DrawnSprites::factors).toList();
        Table truth = Table.create("factors");
        for (int i = 0; i < SIZES.length; i++) {
            int factor = i;
            truth.addColumns(IntColumn.create(
                    FACTORS.get(i),
                    factors.stream().mapToInt(row -> row[factor]).toArray()));
        }
        return new Examples("drawn sprites", pictures(factors), truth);
    }

    /** The row of the published set that holds these five factors. */
    public static int row(int... factors) {
        int row = 0;
        for (int i = 0; i < SIZES.length; i++) {
            row = row * SIZES[i] + factors[i];
        }
        return row;
    }

    private static int[] factors(int row) {
        if (row < 0 || row >= COUNT) {
            throw new IllegalArgumentException(
                    "sprites: expected rows from 0 to " + (COUNT - 1) + " but was given " + row);
        }
        int[] factors = new int[SIZES.length];
        int rest = row;
        for (int i = SIZES.length - 1; i >= 0; i--) {
            factors[i] = rest % SIZES[i];
            rest /= SIZES[i];
        }
        return factors;
    }

    private static NDArray pictures(List<int[]> factors) {
        byte[] pixels = new byte[factors.size() * SIDE * SIDE];
        for (int i = 0; i < factors.size(); i++) {
            draw(factors.get(i), pixels, i * SIDE * SIDE);
        }
        return Pixels.floats(pixels, factors.size(), 1, SIDE, SIDE);
    }

    /** A pixel is white when its centre, taken back to the upright shape of full size, lies inside the outline. */
    private static void draw(int[] factors, byte[] pixels, int start) {
        double scale = 0.5 + 0.1 * factors[1];
        double angle = 2 * Math.PI * factors[2] / (SIZES[2] - 1);
        double cos = StrictMath.cos(angle) / scale;
        double sin = StrictMath.sin(angle) / scale;
        double centreX = 16 + 32.0 * factors[3] / (SIZES[3] - 1);
        double centreY = 16 + 32.0 * factors[4] / (SIZES[4] - 1);
        for (int y = (int) (centreY - REACH); y <= centreY + REACH; y++) {
            for (int x = (int) (centreX - REACH); x <= centreX + REACH; x++) {
                double right = x + 0.5 - centreX;
                double down = y + 0.5 - centreY;
                if (SpriteShapes.holds(factors[0], cos * right - sin * down, sin * right + cos * down)) {
                    pixels[start + y * SIDE + x] = 1;
                }
            }
        }
    }
}
