package latent.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import latent.tensor.Distances;
import latent.tensor.Tensors;

/** Classification by the nearest neighbours: how well a code keeps classes apart. */
public final class Neighbours {
    /** So many distances are held at a time. */
    private static final int DISTANCES = 1 << 22;

    private Neighbours() {}

    /**
     * The share of test points whose class is the commonest among their k nearest codes by Euclidean distance, in [0, 1] (Cover and Hart 1967).
     * Exact. Among classes equally common the smallest label wins, as in scikit-learn.
     *
     * @param codes [N, D]
     * @param labels whole numbers [N]
     * @param testCodes [M, D]
     * @param testLabels whole numbers [M]
     * @param k neighbours, 1 to N
     */
    public static double accuracy(NDArray codes, NDArray labels, NDArray testCodes, NDArray testLabels, int k) {
        long[] given = paired("codes", codes, labels);
        long[] wanted = paired("testCodes", testCodes, testLabels);
        if (k < 1
                || k > given.length
                || codes.getShape().get(1) != testCodes.getShape().get(1)) {
            throw new IllegalArgumentException("Neighbours: expected codes [N, D], test codes [M, D] and k in 1..N "
                    + "but was given " + codes.getShape() + ", " + testCodes.getShape() + " and k = " + k);
        }
        return Tensors.tidy(() -> {
            NDArray mean = codes.mean(new int[] {0}); // distances lose fewer digits near the origin
            NDArray centred = codes.sub(mean);
            long right = 0;
            int block = Math.max(1, DISTANCES / given.length);
            for (int from = 0; from < wanted.length; from += block) {
                int to = Math.min(wanted.length, from + block);
                long[] nearest = nearest(centred, testCodes.get(new NDIndex(from + ":" + to)), mean, k);
                for (int i = from; i < to; i++) {
                    int first = (i - from) * k;
                    right += vote(nearest, first, first + k, given) == wanted[i] ? 1 : 0;
                }
            }
            return (double) right / wanted.length;
        });
    }

    private static long[] paired(String what, NDArray codes, NDArray labels) {
        Points.require("Neighbours, " + what, codes);
        long[] read = Labels.read("Neighbours", labels);
        if (read.length != codes.getShape().get(0)) {
            throw new IllegalArgumentException("Neighbours: expected one label for each of " + what + " "
                    + codes.getShape() + " but was given " + read.length + " labels");
        }
        return read;
    }

    /** The numbers of the k nearest codes of each row, [B k]. */
    private static long[] nearest(NDArray codes, NDArray rows, NDArray mean, int k) {
        return Tensors.tidy(() -> Distances.squared(rows.sub(mean), codes)
                .topK(k, 1, false, true)
                .get(1)
                .toType(DataType.INT64, false)
                .toLongArray());
    }

    /** The commonest label among the neighbours from..to-1, the smallest among equals. */
    private static long vote(long[] neighbours, int from, int to, long[] labels) {
        long[] votes = Arrays.stream(neighbours, from, to)
                .map(neighbour -> labels[(int) neighbour])
                .sorted()
                .toArray();
        long winner = votes[0];
        int most = 0;
        for (int start = 0, i = 1; i <= votes.length; i++) {
            if (i == votes.length || votes[i] != votes[start]) {
                winner = i - start > most ? votes[start] : winner;
                most = Math.max(most, i - start);
                start = i;
            }
        }
        return winner;
    }
}
