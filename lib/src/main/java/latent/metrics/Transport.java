package latent.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/** Optimal transport between finitely many points as a linear programme and its dual, solved by Hipparchus; costs are brought to [0, 1] for it. */
final class Transport {
    private static final int MOST_FOR_PLAN = 10_000;
    private static final int MOST_FOR_DUAL = 2_500;
    private static final double BALANCE = 1e-5; // the rounding of shares in float32
    private static final double SAME = 1e-9;

    private final double[][] costs;
    private final double[] p;
    private final double[] q;
    private final int n;
    private final int m;
    private final double least; // of the costs
    private final double spread; // of the costs, or 1 where all are equal

    Transport(double[][] costs, double[] p, double[] q) {
        requireMasses(p);
        requireMasses(q);
        boolean fits = costs.length == p.length && Arrays.stream(costs).allMatch(row -> row.length == q.length);
        if (!fits || !Arrays.stream(costs).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("Wasserstein: expected finite costs [" + p.length + "][" + q.length
                    + "] but was given " + costs.length + " rows of lengths "
                    + Arrays.stream(costs).map(row -> row.length).distinct().toList()
                    + (fits ? ", some numbers NaN or infinite" : ""));
        }
        this.costs = costs;
        this.p = p;
        this.q = balanced(p, q);
        this.n = p.length;
        this.m = q.length;
        this.least = Arrays.stream(costs).flatMapToDouble(Arrays::stream).min().orElse(0);
        double most = Arrays.stream(costs).flatMapToDouble(Arrays::stream).max().orElse(0);
        this.spread = most > least ? most - least : 1;
    }

    /** q with the very sum of p; refuses one that was not meant to have it. */
    private static double[] balanced(double[] p, double... q) {
        double start = Arrays.stream(p).sum();
        double end = Arrays.stream(q).sum();
        if (Math.abs(start - end) > BALANCE * start) {
            throw new IllegalArgumentException(
                    "Wasserstein: expected as much mass at the end as at the start but was given " + start + " and "
                            + end);
        }
        return Arrays.stream(q).map(mass -> mass * start / end).toArray();
    }

    private static void requireMasses(double... masses) {
        double sum = Arrays.stream(masses).sum();
        if (!(sum > 0) || Double.isInfinite(sum) || Arrays.stream(masses).anyMatch(mass -> mass < 0)) {
            throw new IllegalArgumentException("Wasserstein: expected masses of at least 0, some above, but was given "
                    + Arrays.toString(Arrays.copyOf(masses, Math.min(5, masses.length))));
        }
    }

    private void requireSize(int most) {
        if ((long) n * m > most) {
            throw new IllegalArgumentException("Wasserstein: expected at most " + most
                    + " pairs of points, for the time grows fast, but was given " + n + " times " + m);
        }
    }

    private double scaled(int i, int j) {
        return (costs[i][j] - least) / spread;
    }

    /** Masses x(i, j) >= 0 with the sums p and q; the last column's sum follows from the others and is left out. */
    Wasserstein.Plan plan() {
        requireSize(MOST_FOR_PLAN);
        List<LinearConstraint> sums = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] row = new double[n * m];
            Arrays.fill(row, i * m, (i + 1) * m, 1);
            sums.add(new LinearConstraint(row, Relationship.EQ, p[i]));
        }
        for (int j = 0; j < m - 1; j++) {
            double[] column = new double[n * m];
            for (int i = 0; i < n; i++) {
                column[i * m + j] = 1;
            }
            sums.add(new LinearConstraint(column, Relationship.EQ, q[j]));
        }
        double[] objective =
                IntStream.range(0, n * m).mapToDouble(k -> scaled(k / m, k % m)).toArray();
        double[] x = solve(objective, sums, GoalType.MINIMIZE, true);
        double[][] mass = IntStream.range(0, n)
                .mapToObj(i -> Arrays.copyOfRange(x, i * m, (i + 1) * m))
                .toArray(double[][]::new);
        double cost = IntStream.range(0, n * m)
                .mapToDouble(k -> x[k] * costs[k / m][k % m])
                .sum();
        return new Wasserstein.Plan(mass, cost);
    }

    /** f(1), ..., f(n - 1), g(0), ..., g(m - 1) of any sign, with f(0) = 0. */
    Wasserstein.Potentials dual() {
        requireSize(MOST_FOR_DUAL);
        List<LinearConstraint> pairs = new ArrayList<>();
        for (int k = 0; k < n * m; k++) {
            double[] both = new double[n - 1 + m];
            if (k / m > 0) {
                both[k / m - 1] = 1;
            }
            both[n - 1 + k % m] = 1;
            pairs.add(new LinearConstraint(both, Relationship.LEQ, scaled(k / m, k % m)));
        }
        double[] objective = Arrays.copyOf(Arrays.copyOfRange(p, 1, n), n - 1 + m);
        System.arraycopy(q, 0, objective, n - 1, m);
        double[] x = solve(objective, pairs, GoalType.MAXIMIZE, false);
        double[] f = new double[n];
        double[] g = new double[m];
        Arrays.setAll(f, i -> i == 0 ? 0 : x[i - 1] * spread);
        Arrays.setAll(g, j -> x[n - 1 + j] * spread + least);
        double value = IntStream.range(0, n).mapToDouble(i -> f[i] * p[i]).sum()
                + IntStream.range(0, m).mapToDouble(j -> g[j] * q[j]).sum();
        return new Wasserstein.Potentials(f, g, value);
    }

    private static double[] solve(
            double[] objective, List<LinearConstraint> constraints, GoalType goal, boolean positive) {
        return new SimplexSolver(SAME)
                .optimize(
                        new LinearObjectiveFunction(objective, 0),
                        new LinearConstraintSet(constraints),
                        goal,
                        new NonNegativeConstraint(positive))
                .getPoint();
    }
}
