package latent.metrics;

import java.util.List;
import java.util.stream.IntStream;
import latent.tensor.Seeds;
import org.hipparchus.clustering.CentroidCluster;
import org.hipparchus.clustering.Clusterable;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.clustering.distance.EuclideanDistance;
import org.hipparchus.random.Well19937c;

/** K-means by Hipparchus: several starts, of which the best counts. */
final class KMeans {
    private static final int STARTS = 3;
    private static final int MOST_ROUNDS = 300;

    private KMeans() {}

    /** A row with its number. */
    private static final class Row implements Clusterable {
        private final int index;
        private final double[] point;

        Row(int index, double[] point) {
            this.index = index;
            this.point = point;
        }

        @Override
        public double[] getPoint() {
            return point;
        }
    }

    /** The group of each row, [N] in 0..k-1; x is [N][D]. */
    static long[] labels(double[][] x, int k, long seed) {
        List<Row> rows =
                IntStream.range(0, x.length).mapToObj(i -> new Row(i, x[i])).toList();
        var clusterer = new KMeansPlusPlusClusterer<Row>(
                k, MOST_ROUNDS, new EuclideanDistance(), new Well19937c(Seeds.mix(seed)));
        List<CentroidCluster<Row>> best = clusterer.cluster(rows);
        for (int start = 1; start < STARTS; start++) {
            List<CentroidCluster<Row>> other = clusterer.cluster(rows);
            best = squaredError(other) < squaredError(best) ? other : best;
        }
        long[] labels = new long[x.length];
        for (int group = 0; group < best.size(); group++) {
            for (Row row : best.get(group).getPoints()) {
                labels[row.index] = group;
            }
        }
        return labels;
    }

    /** The sum of the squared distances to the means. */
    private static double squaredError(List<CentroidCluster<Row>> groups) {
        double sum = 0;
        for (CentroidCluster<Row> group : groups) {
            double[] mean = group.getCenter().getPoint();
            for (Row row : group.getPoints()) {
                for (int d = 0; d < mean.length; d++) {
                    double away = row.point[d] - mean[d];
                    sum += away * away;
                }
            }
        }
        return sum;
    }
}
