package latent.data;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Heartbeats like those of ECG5000 (Dau et al. 2019): 140 numbers with mean 0 and standard deviation 1, most of them normal, four kinds
 * abnormal and as rare as there. A beat is a sum of Gaussian waves (the form of McSharry et al. 2003) whose places, widths and heights
 * were set by eye beside the means of the real classes and vary from beat to beat.
 */
public final class DrawnHeartbeats {
    /** D, the samples of one beat. */
    public static final int LENGTH = 140;

    /** The kinds of beats; class c of the truth is the c-th of them, counted from 1, and class 1 is normal. */
    public static final List<String> KINDS =
            List.of("normal", "R on T", "premature ventricular", "premature supraventricular", "unclassifiable");

    private static final int[] SHARES = {292, 177, 10, 19, 2}; // of the 500 beats that ECG5000 trains on

    /** For each kind its waves: {place, width, height}, place and width in samples. */
    private static final double[][][] WAVES = {
        {{4.3, 2.7, -4.2}, {34, 15, -0.75}, {77, 17, 0.6}, {103, 6, 1.7}, {134, 4.5, 1.2}},
        {{6, 4.5, -3}, {30, 20, 0.3}, {88, 30, 0.6}, {113, 11, 0.4}, {138, 5.5, -4.2}},
        {{4.5, 4, -1.6}, {70, 40, 0.3}, {111, 9, 0.5}, {141, 5, -5.5}},
        {{5.5, 4.5, -3.2}, {52, 18, -0.2}, {92, 25, 0.5}, {124, 8, 0.6}, {139, 3.5, -3.4}},
        {{4.5, 2.8, -3.6}, {40, 20, -0.3}, {84, 8, 1.4}, {98, 8, 0.6}, {115, 3.5, -3}}
    };

    private DrawnHeartbeats() {}

    /** {@code n} beats [n, 140], the kinds drawn as often as in ECG5000; the truth holds {@code class} (1 to 5) and {@code kind}. */
    public static Examples sample(long seed, int n) {
        return beats(seed, n, 0);
    }

    /** {@code n} beats [n, 140] of one class, 1 to 5. */
    public static Examples ofClass(int wanted, long seed, int n) {
        if (wanted < 1 || wanted > KINDS.size()) {
            throw new IllegalArgumentException(
                    "heartbeats: expected a class from 1 to " + KINDS.size() + " but was given " + wanted);
        }
        return beats(seed, n, wanted);
    }

    private static Examples beats(long seed, int n, int wanted) {
        Drawing.atLeastOne("heartbeats", n);
        double[] x = new double[n * LENGTH];
        int[] classes = new int[n];
        for (int i = 0; i < n; i++) {
            RandomGenerator random = Seeds.random(Seeds.mix(seed, i));
            classes[i] = wanted > 0 ? wanted : draw(random);
            System.arraycopy(standardised(beat(WAVES[classes[i] - 1], random)), 0, x, i * LENGTH, LENGTH);
        }
        StringColumn kinds = StringColumn.create(
                "kind", IntStream.of(classes).mapToObj(c -> KINDS.get(c - 1)).toList());
        Table truth = Table.create("truth", IntColumn.create("class", classes), kinds);
        return new Examples("heartbeats", Tensors.of(x, n, LENGTH), truth);
    }

    private static int draw(RandomGenerator random) {
        int place = random.nextInt(IntStream.of(SHARES).sum());
        int kind = 0;
        while (place >= SHARES[kind]) {
            place -= SHARES[kind++];
        }
        return kind + 1;
    }

    private static double[] beat(double[][] waves, RandomGenerator random) {
        double[] beat = new double[LENGTH];
        double pace = random.nextGaussian(1, 0.012);
        double shift = random.nextGaussian(0, 0.5);
        for (double[] wave : waves) {
            double place = pace * wave[0] + shift + random.nextGaussian(0, 0.01 * wave[0]);
            double width = wave[1] * StrictMath.exp(random.nextGaussian(0, 0.14));
            double height = wave[2] * random.nextGaussian(1, 0.2);
            for (int i = 0; i < LENGTH; i++) {
                double gap = (i - place) / width;
                beat[i] += height * StrictMath.exp(-gap * gap / 2);
            }
        }
        disturb(beat, random);
        return beat;
    }

    /** A slow drift of the baseline and noise in which each sample remembers the last. */
    private static void disturb(double[] beat, RandomGenerator random) {
        double drift = random.nextGaussian(0, 0.2);
        double phase = random.nextDouble(0, 2 * Math.PI);
        double noise = 0;
        for (int i = 0; i < LENGTH; i++) {
            noise = 0.6 * noise + random.nextGaussian(0, 0.05);
            beat[i] += drift * StrictMath.sin(2 * Math.PI * i / LENGTH + phase) + noise;
        }
    }

    /** With mean 0 and variance 1 (divided by n - 1), as the published beats have. */
    private static double[] standardised(double[] beat) {
        double mean = 0;
        for (double value : beat) {
            mean += value / LENGTH;
        }
        double square = 0;
        for (double value : beat) {
            square += (value - mean) * (value - mean) / (LENGTH - 1);
        }
        double[] scaled = new double[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            scaled[i] = (beat[i] - mean) / Math.sqrt(square);
        }
        return scaled;
    }
}
