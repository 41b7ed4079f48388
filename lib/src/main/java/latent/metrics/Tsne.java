package latent.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.concurrent.CancellationException;
import latent.tensor.LinearAlgebra;
import latent.tensor.Tensors;

/** Maps of points for the eye (van der Maaten and Hinton 2008). */
public final class Tsne {
    /** So many directions of largest variance are kept before, as in van der Maaten and Hinton 2008, section 4.2. */
    private static final int DIRECTIONS = 30;

    /** Similarities are exaggerated for the first 250 rounds; a map taken earlier is not finished. */
    private static final int FEWEST_ROUNDS = 300;

    private Tsne() {}

    /** The map after 1,000 rounds; see {@link #embed(NDArray, double, int, long)}. */
    public static NDArray embed(NDArray x, double perplexity, long seed) {
        return embed(x, perplexity, 1000, seed);
    }

    /**
     * Points in the plane, [N, 2], that have the neighbours of the points given: the t-distributed stochastic neighbour embedding (van der Maaten and
     * Hinton 2008) by the Barnes-Hut approximation (van der Maaten 2014, theta 0.5), after PCA to 30 numbers. Distances between groups, and sizes
     * of groups, mean little. Equal seeds give equal maps. The rate of learning is always 200, so fewer than some 500 points need more rounds to
     * settle.
     *
     * @param x points [N, D]
     * @param perplexity about how many neighbours each point has, from 1 to (N - 1) / 3; usually 5 to 50
     * @param iterations rounds of the descent, at least 300; usually 1,000
     */
    public static NDArray embed(NDArray x, double perplexity, int iterations, long seed) {
        require(x, perplexity, iterations);
        double[][] points = Tensors.tidy(() -> Points.rows(reduced(x)));
        var tsne = new de.javagl.tsne.Tsne();
        tsne.setInitialDims(points[0].length);
        tsne.setPerplexity(perplexity);
        tsne.setMaxIterations(iterations);
        tsne.setRandomSeed(seed);
        tsne.setMessageConsumer(message -> {}); // it would print
        double[][] map = tsne.run(points);
        if (map == null) {
            throw new CancellationException("Tsne: interrupted before the map was finished");
        }
        float[] numbers = new float[2 * map.length];
        for (int i = 0; i < map.length; i++) {
            numbers[2 * i] = (float) map[i][0];
            numbers[2 * i + 1] = (float) map[i][1];
        }
        return Tensors.of(numbers, map.length, 2);
    }

    private static void require(NDArray x, double perplexity, int iterations) {
        Points.require("Tsne", x);
        long n = x.getShape().get(0);
        if (!(perplexity >= 1) || 3 * perplexity > n - 1) {
            throw new IllegalArgumentException("Tsne: expected a perplexity from 1 to (N - 1) / 3 = " + (n - 1) / 3.0
                    + " for N = " + n + " points but was given " + perplexity);
        }
        if (iterations < FEWEST_ROUNDS) {
            throw new IllegalArgumentException(
                    "Tsne: expected at least " + FEWEST_ROUNDS + " iterations but was given " + iterations);
        }
    }

    /** The points centred, turned onto their directions of largest variance, and scaled so that the largest number is 1. */
    private static NDArray reduced(NDArray x) {
        NDArray mean = x.mean(new int[] {0}); // [D]
        NDArray directions = LinearAlgebra.svd(LinearAlgebra.triangle(x, mean)).get(2); // [min(N, D), D]
        long kept = Math.min(DIRECTIONS, directions.getShape().get(0));
        NDArray turned =
                x.sub(mean).matMul(directions.get(new NDIndex("0:" + kept)).transpose());
        float largest = turned.abs().max().getFloat();
        if (largest == 0) {
            throw new IllegalArgumentException(
                    "Tsne: expected points that differ but all " + x.getShape().get(0) + " are equal");
        }
        return turned.div(largest);
    }
}
