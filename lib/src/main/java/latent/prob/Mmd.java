package latent.prob;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import latent.tensor.Autograd;
import latent.tensor.Distances;
import latent.tensor.Tensors;

/**
 * The maximum mean discrepancy of two samples (Gretton et al. 2012): how far apart the means of all features of a kernel are. The kernel is a mean of Gaussian bumps
 * exp(-|x - y|^2 / (2 width^2)) of several widths.
 */
public final class Mmd {
    private static final double[] FACTORS = {0.125, 0.25, 0.5, 1, 2};
    private static final long FIRST = 500;
    private static final long BLOCK = 250; // rows at a time, so that large samples need little memory

    private Mmd() {}

    /** The discrepancy with widths from an eighth to twice the median distance within b (its first 500 points). */
    public static double of(NDArray a, NDArray b) {
        require(a, b);
        double median = medianDistance(b);
        return of(a, b, Arrays.stream(FACTORS).map(f -> f * median).toArray());
    }

    /**
     * The square root of the biased estimate of its square (Gretton et al. 2012, eq. 5), in [0, sqrt(2)]. Of two samples of one distribution it is not 0 but falls as one over the root of
     * their size; compare it with that of fresh data.
     *
     * @param a points [N, D]
     * @param b points [M, D]
     * @param widths of the bumps, in the units of the points
     */
    public static double of(NDArray a, NDArray b, double... widths) {
        return Math.sqrt(Math.max(
                0,
                Tensors.tidy(() ->
                        squared(a, b, widths).toType(DataType.FLOAT64, false).getDouble())));
    }

    /** The biased estimate of the square, [], differentiable by both samples. */
    public static NDArray squared(NDArray a, NDArray b, double... widths) {
        require(a, b);
        if (widths.length == 0 || Arrays.stream(widths).anyMatch(w -> !(w > 0))) {
            throw new IllegalArgumentException("Mmd: expected widths above 0 but was given " + Arrays.toString(widths));
        }
        return Autograd.value(() -> {
            NDArray centre = Autograd.detached(() -> b.mean(new int[] {0})); // near 0 distances are exact
            NDArray one = a.sub(centre);
            NDArray other = b.sub(centre);
            return mean(one, one, widths)
                    .add(mean(other, other, widths))
                    .sub(mean(one, other, widths).mul(2));
        });
    }

    /** The mean kernel over all pairs, []. */
    private static NDArray mean(NDArray a, NDArray b, double... widths) {
        long n = a.getShape().get(0);
        NDArray sum = Tensors.scalar(0);
        for (long from = 0; from < n; from += BLOCK) {
            String rows = from + ":" + Math.min(n, from + BLOCK);
            sum = sum.add(Autograd.value(() -> sum(a.get(rows), b, widths)));
        }
        return sum.div((double) n * b.getShape().get(0) * widths.length);
    }

    private static NDArray sum(NDArray a, NDArray b, double... widths) {
        NDArray distances = Distances.squared(a, b); // [BLOCK, M]
        return Arrays.stream(widths)
                .mapToObj(w -> distances.mul(-1 / (2 * w * w)).exp().sum())
                .reduce(NDArray::add)
                .orElseThrow();
    }

    private static double medianDistance(NDArray x) {
        double[] distances = Tensors.tidy(() -> {
            NDArray some = x.get("0:" + Math.min(FIRST, x.getShape().get(0)));
            some = some.sub(some.mean(new int[] {0}));
            return Tensors.doubles(Distances.squared(some, some).sqrt());
        });
        Arrays.sort(distances);
        double median = distances[distances.length / 2];
        if (!(median > 0)) {
            throw new IllegalArgumentException("Mmd: expected finite points that differ but was given " + x.getShape()
                    + " with a median distance of " + median);
        }
        return median;
    }

    private static void require(NDArray a, NDArray b) {
        boolean tables = a.getShape().dimension() == 2 && b.getShape().dimension() == 2;
        if (!tables || a.getShape().get(1) != b.getShape().get(1) || a.size() == 0 || b.size() == 0) {
            throw new IllegalArgumentException(
                    "Mmd: expected points [N, D] and [M, D] but was given " + a.getShape() + " and " + b.getShape());
        }
    }
}
