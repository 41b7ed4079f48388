package latent.data;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** Points on curved lines and sheets whose hidden parameters are known. */
public final class DrawnPoints {
    /** A point and what it was made from. */
    private static final class Point {
        private final double[] hidden;
        private final double[] place;

        private Point(double[] hidden, double... place) {
            this.hidden = hidden;
            this.place = place;
        }
    }

    private DrawnPoints() {}

    /**
     * The ring x = z / 2 + z / |z| with z from N(0, I) in the plane, [n, 2] (the toy of Kolasinski's slides): the radius is 1 + |z| / 2,
     * its mean 1 + sqrt(pi / 8). The truth holds {@code z1} and {@code z2}.
     */
    public static Examples ring(long seed, int n) {
        return points("ring", seed, n, new String[] {"z1", "z2"}, random -> {
            double[] z = {random.nextGaussian(), random.nextGaussian()};
            double stretch = 0.5 + 1 / StrictMath.hypot(z[0], z[1]);
            return new Point(z, stretch * z[0], stretch * z[1]);
        });
    }

    /**
     * A swiss roll in the plane, [n, 2]: (t cos t, t sin t) / 7.5 with t uniform in [1.5 pi, 4.5 pi] and noise of standard deviation
     * 0.25 / 7.5, as in the toy of Gulrajani et al. 2017. The truth holds {@code t}, and {@code tenth}, 0 to 9 from inside to outside, as
     * Makhzani et al. 2016 give the digits their places.
     */
    public static Examples swissRoll(long seed, int n) {
        return withTenths(points("swiss roll", seed, n, new String[] {"t"}, random -> {
            double t = random.nextDouble(1.5 * Math.PI, 4.5 * Math.PI);
            double x = random.nextGaussian(t * StrictMath.cos(t), 0.25) / 7.5;
            double y = random.nextGaussian(t * StrictMath.sin(t), 0.25) / 7.5;
            return new Point(new double[] {t}, x, y);
        }));
    }

    /**
     * The swiss roll in space, [n, 3], a rolled sheet without noise: (t cos t, height, t sin t) with t uniform in [1.5 pi, 4.5 pi] and the
     * height in [0, 21] (Marsland 2009). The truth holds {@code t}, {@code height} and {@code tenth}.
     */
    public static Examples swissRoll3d(long seed, int n) {
        return withTenths(points("swiss roll in space", seed, n, new String[] {"t", "height"}, random -> {
            double t = random.nextDouble(1.5 * Math.PI, 4.5 * Math.PI);
            double height = random.nextDouble(0, 21);
            return new Point(new double[] {t, height}, t * StrictMath.cos(t), height, t * StrictMath.sin(t));
        }));
    }

    private static Examples points(
            String name, long seed, int n, String[] hidden, Function<RandomGenerator, Point> draw) {
        Drawing.atLeastOne(name, n);
        RandomGenerator random = Seeds.random(seed);
        List<Point> points = Stream.generate(() -> draw.apply(random)).limit(n).toList();
        Table truth = Table.create("truth");
        for (int i = 0; i < hidden.length; i++) {
            int column = i;
            truth.addColumns(DoubleColumn.create(
                    hidden[i],
                    points.stream().mapToDouble(point -> point.hidden[column]).toArray()));
        }
        double[] x = points.stream()
                .flatMapToDouble(point -> Arrays.stream(point.place))
                .toArray();
        return new Examples(name, Tensors.of(x, n, x.length / n), truth);
    }

    private static Examples withTenths(Examples roll) {
        IntColumn tenth = IntColumn.create("tenth");
        for (double t : roll.truth().doubleColumn("t")) {
            tenth.append(Math.min(9, (int) ((t / Math.PI - 1.5) / 3 * 10)));
        }
        roll.truth().addColumns(tenth);
        return roll;
    }
}
