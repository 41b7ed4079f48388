package latent.data;

import java.util.random.RandomGenerator;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * Signals with one Gaussian bump whose place is their only hidden parameter (the toy of Kolasinski's slides): 64 numbers that lie on a
 * curve, so that one code is enough.
 */
public final class DrawnBumps {
    /** D, the samples of a signal; sample i stands at (i + 1/2) / 64. */
    public static final int LENGTH = 64;

    /** The bump's standard deviation; the whole signal is 1 long. */
    public static final double WIDTH = 0.06;

    private DrawnBumps() {}

    /** {@code n} signals [n, 64] in [0, 1]; the truth's column {@code centre} is uniform in [0.1, 0.9]. */
    public static Examples sample(long seed, int n) {
        Drawing.atLeastOne("bumps", n);
        RandomGenerator random = Seeds.random(seed);
        double[] centres = new double[n];
        double[] x = new double[n * LENGTH];
        for (int i = 0; i < n; i++) {
            centres[i] = random.nextDouble(0.1, 0.9);
            System.arraycopy(bump(centres[i]), 0, x, i * LENGTH, LENGTH);
        }
        Table truth = Table.create("truth", DoubleColumn.create("centre", centres));
        return new Examples("bumps", Tensors.of(x, n, LENGTH), truth);
    }

    /** The signal whose bump stands at {@code centre}: exp(-(s - centre)^2 / (2 width^2)) at each place s. */
    public static double[] bump(double centre) {
        double[] signal = new double[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            double gap = ((i + 0.5) / LENGTH - centre) / WIDTH;
            signal[i] = StrictMath.exp(-gap * gap / 2);
        }
        return signal;
    }
}
