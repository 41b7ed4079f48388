package latent.data;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * Equally likely round Gaussians, the toy on which mode collapse is counted. The two published ones are those of Lin et al. 2018
 * (PacGAN, section 4.1), after Srivastava et al. 2017: 100,000 examples to train on, 2,500 samples to judge.
 */
public final class DrawnMixture {
    private final String name;
    private final List<double[]> centres; // K points of D coordinates
    private final double deviation;

    private DrawnMixture(String name, List<double[]> centres, double deviation) {
        this.name = name;
        this.centres = centres;
        this.deviation = deviation;
    }

    /** Eight Gaussians on the unit circle, standard deviation 0.01. */
    public static DrawnMixture ring8() {
        List<double[]> centres = IntStream.range(0, 8)
                .mapToObj(i -> new double[] {StrictMath.cos(i * Math.PI / 4), StrictMath.sin(i * Math.PI / 4)})
                .toList();
        return new DrawnMixture("8 Gaussians on a ring", centres, 0.01);
    }

    /** Twenty-five Gaussians on the grid -4, -2, 0, 2, 4 in both directions, standard deviation 0.05. */
    public static DrawnMixture grid25() {
        List<double[]> centres = IntStream.range(0, 25)
                .mapToObj(i -> new double[] {2 * (i / 5) - 4, 2 * (i % 5) - 4})
                .toList();
        return new DrawnMixture("25 Gaussians on a grid", centres, 0.05);
    }

    /** Gaussians around the given centres, each with the same number of coordinates, with the given standard deviation. */
    public static DrawnMixture of(double deviation, double[]... centres) {
        if (centres.length == 0 || !(deviation > 0)) {
            throw new IllegalArgumentException(
                    "mixture: expected centres and a standard deviation above 0 but was given " + centres.length
                            + " centres and " + deviation);
        }
        for (double[] centre : centres) {
            if (centre.length != centres[0].length) {
                throw new IllegalArgumentException("mixture: expected centres of " + centres[0].length
                        + " coordinates but was given one of " + centre.length);
            }
        }
        return new DrawnMixture(centres.length + " Gaussians", List.of(centres), deviation);
    }

    /** The centres, [K, D]. */
    public NDArray centres() {
        double[] all = centres.stream().flatMapToDouble(Arrays::stream).toArray();
        return Tensors.of(all, centres.size(), centres.get(0).length);
    }

    /** The standard deviation of each Gaussian in each direction. */
    public double deviation() {
        return deviation;
    }

    /** {@code n} points [n, D]; the column {@code mode} of the truth says which Gaussian each came from. */
    public Examples sample(long seed, int n) {
        Drawing.atLeastOne(name, n);
        RandomGenerator random = Seeds.random(seed);
        int dimensions = centres.get(0).length;
        double[] x = new double[n * dimensions];
        int[] modes = new int[n];
        for (int i = 0; i < n; i++) {
            modes[i] = random.nextInt(centres.size());
            for (int d = 0; d < dimensions; d++) {
                x[i * dimensions + d] = random.nextGaussian(centres.get(modes[i])[d], deviation);
            }
        }
        Table truth = Table.create("truth", IntColumn.create("mode", modes));
        return new Examples(name, Tensors.of(x, n, dimensions), truth);
    }
}
