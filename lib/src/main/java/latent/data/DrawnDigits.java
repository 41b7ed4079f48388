package latent.data;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import latent.tensor.Seeds;
import latent.tensor.Tensors;

/**
 * Handwriting that needs no file: digits of 28 x 28 pixels written by a pen whose path, thickness, slant, turn and size vary. Each
 * digit is written in several ways. As in MNIST the ink fits a box of about 20 pixels whose centre of mass is in the middle.
 */
public final class DrawnDigits {
    private static final int SIDE = 28;
    private static final int CLASSES = 10;
    private static final int PIECES = 6; // straight pieces between two control points

    private DrawnDigits() {}

    /**
     * A set whose images are [N, 1, 28, 28] float32 in [0, 1], the ten classes equally often. Image i depends on the seed and on i
     * alone, so a smaller set is the beginning of a larger one.
     */
    public static Images images(long seed, int train, int test) {
        if (train < 1 || test < 1) {
            throw new IllegalArgumentException(
                    "drawn digits: expected at least one image to train and one to test on but was given " + train
                            + " and " + test);
        }
        long trainSeed = Seeds.mix(seed, 0);
        long testSeed = Seeds.mix(seed, 1);
        return new Images(
                "drawn digits",
                pictures(trainSeed, train),
                Tensors.ofLongs(labels(trainSeed, train)),
                pictures(testSeed, test),
                Tensors.ofLongs(labels(testSeed, test)),
                "digits drawn by the library (seed " + seed + ")");
    }

    private static NDArray pictures(long seed, int n) {
        byte[] all = new byte[n * SIDE * SIDE];
        long[] labels = labels(seed, n);
        for (int i = 0; i < n; i++) {
            byte[] one = write((int) labels[i], Seeds.random(Seeds.mix(seed, 1, i)));
            System.arraycopy(one, 0, all, i * SIDE * SIDE, one.length);
        }
        return Pixels.unit(all, n, 1, SIDE, SIDE);
    }

    /** Every ten labels in a row hold each class once, in a random order. */
    private static long[] labels(long seed, int n) {
        long[] labels = new long[n];
        for (int block = 0; block * CLASSES < n; block++) {
            RandomGenerator random = Seeds.random(Seeds.mix(seed, 2, block));
            long[] ten = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
            for (int i = CLASSES - 1; i >= 0; i--) {
                int j = random.nextInt(i + 1);
                long digit = ten[j];
                ten[j] = ten[i];
                ten[i] = digit;
            }
            System.arraycopy(ten, 0, labels, block * CLASSES, Math.min(CLASSES, n - block * CLASSES));
        }
        return labels;
    }

    /** One image, 28 * 28 bytes of grey. */
    private static byte[] write(int digit, RandomGenerator random) {
        List<double[][]> paths = new ArrayList<>();
        for (double[][] points : DigitStrokes.of(digit, random.nextInt(DigitStrokes.styles(digit)))) {
            paths.add(curve(jittered(points, random)));
        }
        Hand hand = Hand.random(random);
        paths.forEach(hand::bend);
        hand.fit(paths, new double[] {random.nextGaussian(SIDE / 2.0, 0.7), random.nextGaussian(SIDE / 2.0, 0.7)});
        double radius = random.nextDouble(0.65, 1.6);
        double taper = random.nextGaussian(0, 0.12);
        Ink ink = new Ink(SIDE, SIDE);
        for (double[][] path : paths) {
            for (int i = 1; i < path.length; i++) {
                double pressure = 1 + taper * (2.0 * i / path.length - 1);
                ink.line(path[i - 1], path[i], radius * pressure);
            }
        }
        return ink.bytes();
    }

    private static double[][] jittered(double[][] points, RandomGenerator random) {
        double[][] moved = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            moved[i] = new double[] {
                points[i][0] + random.nextGaussian(0, 0.038), points[i][1] + random.nextGaussian(0, 0.034)
            };
        }
        return moved;
    }

    /** A smooth path through the points (Catmull and Rom 1974); two points give a straight one. */
    private static double[][] curve(double[][] points) {
        int spans = points.length - 1;
        double[][] path = new double[spans * PIECES + 1][];
        for (int i = 0; i < path.length; i++) {
            int span = Math.min(i / PIECES, spans - 1);
            double t = (double) i / PIECES - span;
            double[] before = points[Math.max(span - 1, 0)];
            double[] after = points[Math.min(span + 2, spans)];
            path[i] = new double[] {
                spline(before[0], points[span][0], points[span + 1][0], after[0], t),
                spline(before[1], points[span][1], points[span + 1][1], after[1], t)
            };
        }
        return path;
    }

    private static double spline(double before, double from, double to, double after, double t) {
        double linear = to - before;
        double square = 2 * before - 5 * from + 4 * to - after;
        double cube = 3 * (from - to) + after - before;
        return from + 0.5 * t * (linear + t * (square + t * cube));
    }
}
