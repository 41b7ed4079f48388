package latent.data;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * Images of leaves that fell on one another: round grey leaves whose radii r have a density like 1 / r^3, which makes the pictures look
 * alike at every scale, as natural ones do (Lee, Mumford and Huang 2001, "Occlusion models for natural images").
 */
public final class DeadLeaves {
    private static final int FINE = 2; // each pixel is the mean of 2 x 2 points
    private static final double SMALLEST = 0.75; // radius in pixels

    private DeadLeaves() {}

    /** {@code n} images [n, 1, side, side] in [0, 1], sharp but antialiased; the truth's column {@code leaves} counts the visible ones. */
    public static Examples images(long seed, int n, int side) {
        Drawing.atLeastOne("dead leaves", n);
        if (side < 4) {
            throw new IllegalArgumentException(
                    "dead leaves: expected a side of at least 4 pixels but was given " + side);
        }
        float[] all = new float[n * side * side];
        IntColumn leaves = IntColumn.create("leaves");
        for (int i = 0; i < n; i++) {
            float[] fine = new float[FINE * side * FINE * side];
            leaves.append(fall(fine, FINE * side, Seeds.random(Seeds.mix(seed, i))));
            shrink(fine, side, all, i * side * side);
        }
        return new Examples("dead leaves", Tensors.of(all, n, 1, side, side), Table.create("truth", leaves));
    }

    /** Lays leaves under those already there until no point is free, which is the fall watched backwards; gives the number one sees. */
    private static int fall(float[] points, int side, RandomGenerator random) {
        Arrays.fill(points, -1);
        int free = points.length;
        int visible = 0;
        while (free > 0) {
            double radius = radius(side, random);
            double x = random.nextDouble(-radius, side + radius);
            double y = random.nextDouble(-radius, side + radius);
            int covered = lay(points, side, new double[] {x, y, radius}, random.nextFloat());
            free -= covered;
            visible += covered > 0 ? 1 : 0;
        }
        return visible;
    }

    /** A radius with density 1 / r^3 up to half the image, kept in proportion to the places from which such a leaf reaches the image. */
    private static double radius(int side, RandomGenerator random) {
        double low = FINE * SMALLEST;
        double high = side / 2.0;
        while (true) {
            double u = random.nextDouble();
            double radius = low / Math.sqrt(1 - u * (1 - low * low / (high * high)));
            double reach = (side + 2 * radius) / (side + 2 * high);
            if (random.nextDouble() < reach * reach) {
                return radius;
            }
        }
    }

    private static int lay(float[] points, int side, double[] leaf, float grey) {
        int covered = 0;
        int bottom = (int) Math.min(side - 1.0, leaf[1] + leaf[2]);
        for (int y = (int) Math.max(0, leaf[1] - leaf[2]); y <= bottom; y++) {
            double down = y + 0.5 - leaf[1];
            double half = Math.sqrt(Math.max(0, leaf[2] * leaf[2] - down * down));
            int right = (int) Math.min(side - 1.0, Math.floor(leaf[0] + half - 0.5));
            for (int x = (int) Math.max(0, Math.ceil(leaf[0] - half - 0.5)); x <= right; x++) {
                if (points[y * side + x] < 0) {
                    points[y * side + x] = grey;
                    covered++;
                }
            }
        }
        return covered;
    }

    private static void shrink(float[] fine, int side, float[] image, int start) {
        int wide = FINE * side;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int corner = FINE * y * wide + FINE * x;
                image[start + y * side + x] =
                        (fine[corner] + fine[corner + 1] + fine[corner + wide] + fine[corner + wide + 1]) / 4;
            }
        }
    }
}
