package latent.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import latent.tensor.Tensors;

/**
 * The receiver operating characteristic of a score: the share of positives found against the share of false alarms, as the threshold falls (Fawcett
 * 2006, algorithm 1). From (0, 0) to (1, 1), one point for each distinct score.
 */
public final class Roc {
    private final double[] falseAlarms;
    private final double[] found;
    private final double[] thresholds;

    private Roc(double[] falseAlarms, double[] found, double[] thresholds) {
        this.falseAlarms = falseAlarms;
        this.found = found;
        this.thresholds = thresholds;
    }

    /**
     * The curve of a score that should be high for positives.
     *
     * @param scores such as reconstruction errors, [N]
     * @param positive 1 for a positive, such as an anomaly, and 0 for a negative, whole numbers or truth values [N]
     */
    public static Roc of(NDArray scores, NDArray positive) {
        double[] score = scores(scores);
        boolean truth = positive.getDataType() == DataType.BOOLEAN;
        long[] label =
                Tensors.tidy(() -> Labels.read("Roc", truth ? positive.toType(DataType.INT64, false) : positive));
        long positives = Arrays.stream(label).filter(one -> one == 1).count();
        if (score.length != label.length || positives == 0 || positives == label.length) {
            throw new IllegalArgumentException("Roc: expected scores [N] and labels [N] of which some are 1 and some 0 "
                    + "but was given " + scores.getShape() + " and " + positive.getShape() + " with " + positives
                    + " positives");
        }
        if (Arrays.stream(label).anyMatch(one -> one != 0 && one != 1)) {
            throw new IllegalArgumentException("Roc: expected labels 0 and 1 but was given "
                    + Arrays.toString(Arrays.stream(label).distinct().limit(5).toArray()));
        }
        return curve(score, label, positives);
    }

    /** The share of the negatives with a score of at least each threshold, [T + 1], rising from 0 to 1: the x axis. */
    public double[] falseAlarms() {
        return falseAlarms.clone();
    }

    /** The share of the positives with a score of at least each threshold, [T + 1], rising from 0 to 1: the y axis. */
    public double[] found() {
        return found.clone();
    }

    /** Infinity and the T distinct scores, falling, [T + 1]. */
    public double[] thresholds() {
        return thresholds.clone();
    }

    /**
     * The area under the curve, in [0, 1]: the probability that a positive scores higher than a negative, a tie counting half (Mann and Whitney 1947;
     * Hanley and McNeil 1982).
     */
    public double area() {
        return IntStream.range(1, found.length)
                .mapToDouble(i -> (falseAlarms[i] - falseAlarms[i - 1]) * (found[i] + found[i - 1]) / 2)
                .sum();
    }

    private static double[] scores(NDArray scores) {
        if (scores.getShape().dimension() != 1) {
            throw new IllegalArgumentException("Roc: expected scores [N] but was given " + scores.getShape());
        }
        double[] score = Tensors.doubles(scores);
        if (Arrays.stream(score).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("Roc: expected scores that can be ordered but was given NaN");
        }
        return score;
    }

    private static Roc curve(double[] score, long[] label, long positives) {
        int[] falling = IntStream.range(0, score.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -score[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] ends = IntStream.range(0, falling.length) // the last of each run of equal scores
                .filter(i -> i == falling.length - 1 || score[falling[i]] != score[falling[i + 1]])
                .toArray();
        double[][] points = new double[3][ends.length + 1];
        points[2][0] = Double.POSITIVE_INFINITY;
        long hits = 0;
        for (int t = 0, i = 0; t < ends.length; t++) {
            for (; i <= ends[t]; i++) {
                hits += label[falling[i]];
            }
            points[0][t + 1] = (double) (i - hits) / (label.length - positives);
            points[1][t + 1] = (double) hits / positives;
            points[2][t + 1] = score[falling[ends[t]]];
        }
        return new Roc(points[0], points[1], points[2]);
    }
}
