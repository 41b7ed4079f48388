package latent.data;

import java.util.List;
import java.util.random.RandomGenerator;

/** How one person writes: slant, turn, width and size of the letters, and two slow waves that bend them. */
record Hand(double slant, double turn, double width, double size, Wave sideways, Wave upright) {
    /** A displacement along a path: its height in letter sizes and where it begins. */
    record Wave(double height, double phase) {
        static Wave random(RandomGenerator random) {
            return new Wave(random.nextGaussian(0, 0.05), random.nextDouble(0, 2 * Math.PI));
        }

        double at(double place) {
            return height * StrictMath.sin(5 * place + phase);
        }
    }

    static Hand random(RandomGenerator random) {
        return new Hand(
                random.nextGaussian(0.12, 0.27),
                random.nextGaussian(0, 0.13),
                random.nextDouble(0.5, 1.05),
                random.nextDouble(16.5, 21),
                Wave.random(random),
                Wave.random(random));
    }

    /** Moves every point of a path in the unit square, y downwards, to where this hand puts it. */
    void bend(double[][] path) {
        for (double[] point : path) {
            double x = width * (point[0] - 0.5 + sideways.at(point[1]));
            double y = point[1] - 0.5 + upright.at(point[0]);
            double sheared = x - slant * y;
            point[0] = StrictMath.cos(turn) * sheared - StrictMath.sin(turn) * y;
            point[1] = StrictMath.sin(turn) * sheared + StrictMath.cos(turn) * y;
        }
    }

    /** Scales the paths so that their longer side is this hand's size in pixels and puts their centre of mass at {@code middle}. */
    void fit(List<double[][]> paths, double[] middle) {
        double[] low = {9, 9};
        double[] high = {-9, -9};
        double[] mass = new double[3]; // x, y, and the length of the whole path
        for (double[][] path : paths) {
            for (int i = 1; i < path.length; i++) {
                double length = StrictMath.hypot(path[i][0] - path[i - 1][0], path[i][1] - path[i - 1][1]);
                mass[2] += length;
                for (int axis = 0; axis < 2; axis++) {
                    low[axis] = Math.min(low[axis], Math.min(path[i - 1][axis], path[i][axis]));
                    high[axis] = Math.max(high[axis], Math.max(path[i - 1][axis], path[i][axis]));
                    mass[axis] += length * (path[i - 1][axis] + path[i][axis]) / 2;
                }
            }
        }
        double scale = size / Math.max(high[0] - low[0], high[1] - low[1]);
        for (double[][] path : paths) {
            for (double[] point : path) {
                point[0] = middle[0] + scale * (point[0] - mass[0] / mass[2]);
                point[1] = middle[1] + scale * (point[1] - mass[1] / mass[2]);
            }
        }
    }
}
