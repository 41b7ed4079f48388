package latent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class RealImagesTest {
    @Test
    void mnist_has_the_published_shapes_classes_mean_and_deviation() {
        DataCache cache = RealFiles.cache("mnist");
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            Images mnist = new ImageSets(cache).digits();
            assertThat(mnist.origin()).startsWith("MNIST from ");
            assertThat(mnist.train().getShape()).isEqualTo(new Shape(60_000, 1, 28, 28));
            assertThat(mnist.test().getShape()).isEqualTo(new Shape(10_000, 1, 28, 28));
            assertThat(counts(mnist.trainLabels()))
                    .containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
            assertThat(counts(mnist.testLabels()))
                    .containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
            float mean = mnist.train().mean().getFloat();
            float square = mnist.train().square().mean().getFloat();
            assertThat(mean).isCloseTo(0.1307f, within(5e-5f));
            assertThat(Math.sqrt(square - mean * mean)).isCloseTo(0.3081, within(5e-5));
            assertThat(mnist.train().max().getFloat()).isEqualTo(1);
            assertThat(mnist.flat().test().getShape()).isEqualTo(new Shape(10_000, 784));
            assertThat(mnist.head(100, 10).train().getShape()).isEqualTo(new Shape(100, 1, 28, 28));
            assertThat(mnist.labels().rowCount()).isEqualTo(70_000);
        }
    }

    private static int[] counts(NDArray labels) {
        int[] counts = new int[10];
        for (long label : labels.toLongArray()) {
            counts[(int) label]++;
        }
        return counts;
    }
}
