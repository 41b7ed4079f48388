package latent.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import latent.tensor.Distances;
import latent.tensor.Tensors;

/**
 * How many of the K equally likely modes of a known distribution a generator makes, how well and how evenly (Lin et al. 2018, section 4.1, after
 * Srivastava et al. 2017).
 *
 * @param modes modes at which at least one sample lies, 0 to K
 * @param highQuality the share of samples within three standard deviations of their nearest centre, in [0, 1]; of real samples in the plane it is
 *     1 - exp(-4.5) = 0.989. NaN where modes are classes
 * @param reverseKl sum of p log(p K) in nats, the divergence of the share p of the samples at each mode from 1 / K; 0 to log K. N samples that are
 *     spread evenly by chance still have about (K - 1) / (2 N)
 */
public record ModeCoverage(int modes, double highQuality, double reverseKl) {
    private static final double DEVIATIONS = 3;

    /**
     * Coverage of round Gaussians. A mode counts when a sample of high quality has it as its nearest. The shares in {@code reverseKl} are those of
     * all samples, each at its nearest centre; the program of Lin et al. leaves out those of low quality, which changes little while they are few.
     *
     * @param samples [N, D]
     * @param centres [K, D]
     * @param deviation of each Gaussian in each direction, above 0
     */
    public static ModeCoverage of(NDArray samples, NDArray centres, double deviation) {
        Points.require("ModeCoverage, samples", samples);
        Points.require("ModeCoverage, centres", centres);
        if (samples.getShape().get(1) != centres.getShape().get(1) || !(deviation > 0)) {
            throw new IllegalArgumentException(
                    "ModeCoverage: expected samples [N, D], centres [K, D] and a deviation above 0 but was given "
                            + samples.getShape() + ", " + centres.getShape() + " and " + deviation);
        }
        return Tensors.tidy(() -> {
            NDArray distances = Distances.squared(
                    samples.toType(DataType.FLOAT64, false), centres.toType(DataType.FLOAT64, false)); // [N, K]
            long[] nearest = distances.argMin(1).toLongArray();
            double[] squares = distances.min(new int[] {1}).toDoubleArray();
            return counted(nearest, squares, Math.pow(DEVIATIONS * deviation, 2), (int)
                    centres.getShape().get(0));
        });
    }

    private static ModeCoverage counted(long[] nearest, double[] squares, double largest, int k) {
        long[] all = new long[k];
        long[] good = new long[k];
        for (int i = 0; i < nearest.length; i++) {
            all[(int) nearest[i]]++;
            good[(int) nearest[i]] += squares[i] <= largest ? 1 : 0;
        }
        double share = (double) Arrays.stream(good).sum() / nearest.length;
        return new ModeCoverage(occupied(good), share, divergence(all));
    }

    /**
     * Coverage of classes, such as the 1,000 modes of stacked digits: a mode counts when one sample is of its class.
     *
     * @param classes what a classifier says of each sample, [N] in 0..k-1
     * @param k how many classes there are
     */
    public static ModeCoverage ofClasses(long[] classes, int k) {
        long[] counts = new long[Math.max(0, k)];
        for (long one : classes) {
            if (one < 0 || one >= k) {
                throw new IllegalArgumentException(
                        "ModeCoverage: expected classes from 0 to " + (k - 1) + " but was given " + one);
            }
            counts[(int) one]++;
        }
        if (classes.length == 0) {
            throw new IllegalArgumentException("ModeCoverage: expected at least one sample but was given none");
        }
        return new ModeCoverage(occupied(counts), Double.NaN, divergence(counts));
    }

    /** Coverage of classes given as whole numbers [N] in 0..k-1. */
    public static ModeCoverage ofClasses(NDArray classes, int k) {
        return ofClasses(Labels.read("ModeCoverage", classes), k);
    }

    private static int occupied(long... counts) {
        return (int) Arrays.stream(counts).filter(count -> count > 0).count();
    }

    /** KL of the shares of the counts from equal shares, in nats. */
    private static double divergence(long... counts) {
        double n = Arrays.stream(counts).sum();
        double sum = Arrays.stream(counts)
                .filter(count -> count > 0)
                .mapToDouble(count -> count / n * Math.log(count / n * counts.length))
                .sum();
        return Math.max(0, sum); // not below by rounding
    }
}
