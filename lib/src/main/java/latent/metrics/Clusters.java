package latent.metrics;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import latent.tensor.Tensors;

/** Finds groups without labels, and says how well they match classes. The numbers of the groups mean nothing; equal seeds give equal groups. */
public final class Clusters {
    private static final int MOST_SPECTRAL = 5000;

    private Clusters() {}

    /**
     * The k groups with a small sum of squared distances to their means (Lloyd 1982), the best of three starts by k-means++ (Arthur and Vassilvitskii
     * 2007).
     *
     * @param x points [N, D]
     * @param k groups, 1 to N
     * @return the group of each point, int64 [N] in 0..k-1
     */
    public static NDArray kMeans(NDArray x, int k, long seed) {
        Points.requireClusters("kMeans", x, k);
        return Tensors.ofLongs(KMeans.labels(Points.rows(x), k, seed));
    }

    /**
     * The likeliest component of each point in a mixture of k Gaussians with full covariances, fitted by expectation maximisation from the groups of
     * k-means (Dempster et al. 1977; Bishop 2006, eq. 9.23 to 9.27).
     *
     * @param x points [N, D]
     * @param k components, 1 to N
     * @return the component of each point, int64 [N] in 0..k-1
     */
    public static NDArray gaussianMixture(NDArray x, int k, long seed) {
        Points.requireClusters("gaussianMixture", x, k);
        return Tensors.tidy(() -> GaussianMixture.fit(x, k, seed).labels(x));
    }

    /**
     * Groups of points that hang together, of whatever form: k-means on the rows of the first eigenvectors of the normalised graph (Ng et al. 2002)
     * in which each point is joined to its ten nearest. Time grows as N^3: about 2 s for 2,000 points.
     *
     * @param x points [N, D], at most 5,000
     * @param k groups, 1 to N
     * @return the group of each point, int64 [N] in 0..k-1
     */
    public static NDArray spectral(NDArray x, int k, long seed) {
        Points.requireClusters("spectral", x, k);
        if (x.getShape().get(0) > MOST_SPECTRAL) {
            throw new IllegalArgumentException(
                    "spectral: expected at most " + MOST_SPECTRAL + " points, for its time grows as N^3, but was given "
                            + x.getShape().get(0));
        }
        return Tensors.tidy(() -> kMeans(Spectral.embed(x, k), k, seed));
    }

    /**
     * The share of points in the commonest class of their group, in (0, 1]; 1 when no group mixes classes, so it rises with the number of groups
     * (Manning et al. 2008, section 16.3).
     *
     * @param groups whole numbers [N]
     * @param classes whole numbers [N]
     */
    public static double purity(NDArray groups, NDArray classes) {
        long[][] table = Labels.table("purity", groups, classes);
        long agreed = Arrays.stream(table)
                .mapToLong(row -> Arrays.stream(row).max().orElse(0))
                .sum();
        return (double) agreed
                / Arrays.stream(table).flatMapToLong(Arrays::stream).sum();
    }

    /**
     * The information that groups and classes share, divided by the mean of their entropies, in [0, 1]: 0 when independent, 1 when equal up to names,
     * also where both are one single group (Manning et al. 2008, eq. 16.2).
     *
     * @param groups whole numbers [N]
     * @param classes whole numbers [N]
     */
    public static double normalisedMutualInformation(NDArray groups, NDArray classes) {
        long[][] table = Labels.table("normalisedMutualInformation", groups, classes);
        long[] rows =
                Arrays.stream(table).mapToLong(row -> Arrays.stream(row).sum()).toArray();
        long[] columns = new long[table[0].length];
        for (long[] row : table) {
            Arrays.setAll(columns, j -> columns[j] + row[j]);
        }
        double both = entropy(Arrays.stream(table).flatMapToLong(Arrays::stream).toArray());
        double sum = entropy(rows) + entropy(columns);
        return sum == 0 ? 1 : Math.min(1, Math.max(0, 2 * (sum - both) / sum));
    }

    /** The entropy of the shares that the counts make of their sum, in nats. */
    private static double entropy(long... counts) {
        double n = Arrays.stream(counts).sum();
        return Arrays.stream(counts)
                .filter(count -> count > 0)
                .mapToDouble(count -> -count / n * Math.log(count / n))
                .sum();
    }
}
