package latent.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import latent.golden.Golden.Values;
import latent.metrics.Clusters;
import latent.metrics.MedianFilter;
import latent.metrics.Neighbours;
import latent.metrics.Reconstruction;
import latent.metrics.Roc;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The measures beside those of scikit-learn, scikit-image and SciPy. */
class GoldenMeasuresTest {
    /** The files hold nine digits. */
    private static final double CLOSE = 1e-9;

    record Case(String name, Map<String, Values> inputs, Map<String, Values> outputs) {
        NDArray floats(String input) {
            return inputs.get(input).floats();
        }

        NDArray longs(String input) {
            return inputs.get(input).longs();
        }

        int number(String input) {
            return inputs.get(input).values().get(0).intValue();
        }

        double expected(String output) {
            return outputs.get(output).values().get(0);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        return Golden.read("measures.json", Case[].class);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equals_the_peer(Case golden) {
        assertThat(golden.outputs()).isNotEmpty();
        golden.outputs().keySet().forEach(output -> compare(golden, output));
    }

    private static void compare(Case golden, String output) {
        switch (output) {
            case "information" -> equal(golden, output, information(golden));
            case "purity" -> equal(golden, output, Clusters.purity(golden.longs("groups"), golden.longs("classes")));
            case "kMeans" -> sameGroups(golden, output, Clusters.kMeans(golden.floats("x"), 4, 1));
            case "gaussianMixture" -> sameGroups(golden, output, Clusters.gaussianMixture(golden.floats("x"), 3, 1));
            case "spectral" -> sameGroups(golden, output, Clusters.spectral(golden.floats("x"), 2, 1));
            case "accuracy" -> equal(golden, output, accuracy(golden));
            case "falseAlarms" -> Golden.assertClose(output, roc(golden).falseAlarms(), numbers(golden, output));
            case "found" -> Golden.assertClose(output, roc(golden).found(), numbers(golden, output));
            case "thresholds" -> thresholds(golden);
            case "area" -> equal(golden, output, roc(golden).area());
            case "ssim" -> near(golden, output, Reconstruction.ssim(images(golden), golden.floats("originals")));
            case "psnr" -> near(golden, output, Reconstruction.psnr(images(golden), golden.floats("originals")));
            case "medians" -> medians(golden);
            default -> throw new AssertionError("no measure " + output);
        }
    }

    private static void equal(Case golden, String output, double actual) {
        assertThat(actual).as(output).isCloseTo(golden.expected(output), within(CLOSE));
    }

    /** The inputs are float32, and so is the arithmetic of the squared error. */
    private static void near(Case golden, String output, double actual) {
        double expected = golden.expected(output);
        assertThat(actual).as(output).isCloseTo(expected, within(1e-6 * expected));
    }

    /** Equal up to the names of the groups. */
    private static void sameGroups(Case golden, String output, NDArray groups) {
        NDArray expected = golden.outputs().get(output).longs();
        assertThat(Clusters.normalisedMutualInformation(groups, expected)).isCloseTo(1, within(CLOSE));
    }

    private static double information(Case golden) {
        return Clusters.normalisedMutualInformation(golden.longs("groups"), golden.longs("classes"));
    }

    private static double accuracy(Case golden) {
        return Neighbours.accuracy(
                golden.floats("codes"),
                golden.longs("labels"),
                golden.floats("testCodes"),
                golden.longs("testLabels"),
                golden.number("k"));
    }

    private static Roc roc(Case golden) {
        return Roc.of(golden.floats("scores"), golden.longs("positive"));
    }

    /** The peer's first threshold, infinity, is not in the file. */
    private static void thresholds(Case golden) {
        double[] thresholds = roc(golden).thresholds();
        assertThat(thresholds[0]).isInfinite();
        double[] finite = Arrays.copyOfRange(thresholds, 1, thresholds.length);
        Golden.assertClose("thresholds", finite, numbers(golden, "thresholds"));
    }

    private static void medians(Case golden) {
        NDArray medians = MedianFilter.apply(images(golden), golden.number("size"));
        Golden.assertClose("medians", medians, golden.outputs().get("medians"));
    }

    private static NDArray images(Case golden) {
        return golden.floats("images");
    }

    private static double[] numbers(Case golden, String output) {
        return golden.outputs().get(output).numbers();
    }
}
