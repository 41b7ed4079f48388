package latent.metrics;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import latent.tensor.Tensors;

/**
 * The Wasserstein-1 distance, the least cost of moving one distribution onto another, exactly: on a line by the distribution functions, elsewhere
 * as a linear programme with its dual (Kantorovich 1942; Villani 2009, theorem 5.10). The plan takes at most 10,000 pairs of points,
 * such as 100 by 100, its dual 2,500; on a line there is no limit.
 */
public final class Wasserstein {
    private Wasserstein() {}

    /** The cheapest way to move p onto q. */
    public static final class Plan {
        private final double[][] mass;
        private final double cost;

        Plan(double[][] mass, double cost) {
            this.mass = mass;
            this.cost = cost;
        }

        /** How much goes from point i to point j, [N][M]; its rows add up to p, its columns to q. */
        public double[][] mass() {
            return Arrays.stream(mass).map(double[]::clone).toArray(double[][]::new);
        }

        /** The sum of mass times costs. */
        public double cost() {
            return cost;
        }
    }

    /** What the mass is worth at each point: f(i) + g(j) is nowhere above the cost from i to j. */
    public static final class Potentials {
        private final double[] f;
        private final double[] g;
        private final double value;

        Potentials(double[] f, double[] g, double value) {
            this.f = f;
            this.g = g;
            this.value = value;
        }

        /** At the start, [N]; the first is 0, since f + c and g - c say the same. */
        public double[] f() {
            return f.clone();
        }

        /** At the end, [M]; where the costs are distances, one of the best pairs has g = -f, a function whose slope is nowhere above 1. */
        public double[] g() {
            return g.clone();
        }

        /** The sum of f p and g q, equal to the least cost. */
        public double value() {
            return value;
        }
    }

    /**
     * W1 of two samples on a line: the integral of |F - G|, the difference of their distribution functions (Vallender 1974).
     *
     * @param a [N], in any order
     * @param b [M], in any order
     */
    public static double oneDimensional(double[] a, double[] b) {
        requireFinite("oneDimensional", a);
        requireFinite("oneDimensional", b);
        double[] first = Arrays.stream(a).sorted().toArray();
        double[] second = Arrays.stream(b).sorted().toArray();
        double[] both =
                DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).sorted().toArray();
        double sum = 0;
        int i = 0;
        int j = 0;
        for (int k = 1; k < both.length; k++) {
            while (i < first.length && first[i] <= both[k - 1]) {
                i++;
            }
            while (j < second.length && second[j] <= both[k - 1]) {
                j++;
            }
            sum += Math.abs((double) i / first.length - (double) j / second.length) * (both[k] - both[k - 1]);
        }
        return sum;
    }

    /** W1 of two samples on a line, [N] and [M]. */
    public static double oneDimensional(NDArray a, NDArray b) {
        return oneDimensional(Tensors.doubles(a), Tensors.doubles(b));
    }

    /**
     * The optimal transport plan, by the simplex method.
     *
     * @param costs of a unit of mass from i to j, [N][M], N M at most 10,000
     * @param p the masses at the start, [N], none below 0
     * @param q the masses at the end, [M], none below 0, with the sum of p
     */
    public static Plan plan(double[][] costs, double[] p, double[] q) {
        return new Transport(costs, p, q).plan();
    }

    /**
     * The Kantorovich potentials: f and g with f(i) + g(j) at most costs(i, j) that make the sum of f p + g q as large as can be. This programme is
     * solved by itself, so that its value checks that of {@link #plan}.
     *
     * @param costs as for the plan, N M at most 2,500
     */
    public static Potentials dual(double[][] costs, double[] p, double[] q) {
        return new Transport(costs, p, q).dual();
    }

    /** W1 of two sets of equally heavy points by the Euclidean distance, [N, D] and [M, D], N M at most 10,000. */
    public static double between(NDArray a, NDArray b) {
        double[][] costs = distances(a, b);
        return plan(costs, uniform(costs.length), uniform(costs[0].length)).cost();
    }

    /** The Euclidean distance from each of the points [N, D] to each of the points [M, D], as costs [N][M]. */
    public static double[][] distances(NDArray a, NDArray b) {
        Points.require("distances", a);
        Points.require("distances", b);
        if (a.getShape().get(1) != b.getShape().get(1)) {
            throw new IllegalArgumentException("distances: expected points [N, D] and [M, D] but was given "
                    + a.getShape() + " and " + b.getShape());
        }
        double[][] from = Points.rows(a);
        double[][] to = Points.rows(b);
        double[][] costs = new double[from.length][];
        Arrays.setAll(
                costs,
                i -> Arrays.stream(to)
                        .mapToDouble(point -> distance(from[i], point))
                        .toArray());
        return costs;
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(IntStream.range(0, a.length)
                .mapToDouble(d -> (a[d] - b[d]) * (a[d] - b[d]))
                .sum());
    }

    private static double[] uniform(int n) {
        double[] masses = new double[n];
        Arrays.fill(masses, 1.0 / n);
        return masses;
    }

    private static void requireFinite(String who, double... numbers) {
        if (numbers.length == 0 || !Arrays.stream(numbers).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(who + ": expected finite numbers [N] but was given " + numbers.length
                    + (numbers.length == 0 ? "" : ", one of them NaN or infinite"));
        }
    }
}
