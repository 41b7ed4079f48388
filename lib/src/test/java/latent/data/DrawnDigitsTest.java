package latent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import latent.tensor.Tensors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrawnDigitsTest {
    private NDScope scope;

    @BeforeEach
    void open() {
        scope = new NDScope();
    }

    @AfterEach
    void close() {
        scope.close();
    }

    @Test
    void images_and_labels_have_the_promised_shapes_types_and_ranges() {
        Images digits = DrawnDigits.images(0, 200, 50);
        assertThat(digits.train().getShape()).isEqualTo(new Shape(200, 1, 28, 28));
        assertThat(digits.test().getShape()).isEqualTo(new Shape(50, 1, 28, 28));
        assertThat(digits.trainLabels().getDataType()).isEqualTo(DataType.INT64);
        assertThat(digits.train().min().getFloat()).isZero();
        assertThat(digits.train().max().getFloat()).isEqualTo(1);
        assertThat(digits.origin()).contains("seed 0");
    }

    @Test
    void the_same_seed_draws_the_same_and_another_seed_others() {
        Images digits = DrawnDigits.images(5, 60, 20);
        Images again = DrawnDigits.images(5, 60, 20);
        assertThat(again.train().toFloatArray()).isEqualTo(digits.train().toFloatArray());
        assertThat(again.testLabels().toLongArray())
                .isEqualTo(digits.testLabels().toLongArray());
        assertThat(DrawnDigits.images(6, 60, 20).train().toFloatArray())
                .isNotEqualTo(digits.train().toFloatArray());
    }

    @Test
    void a_smaller_set_is_the_beginning_of_a_larger_one() {
        Images small = DrawnDigits.images(1, 15, 5);
        Images large = DrawnDigits.images(1, 40, 5);
        assertThat(large.train().get(new NDIndex(":15")).toFloatArray())
                .isEqualTo(small.train().toFloatArray());
        assertThat(large.trainLabels().get(new NDIndex(":15")).toLongArray())
                .isEqualTo(small.trainLabels().toLongArray());
    }

    @Test
    void every_class_comes_equally_often() {
        int[] count = new int[10];
        for (long label : DrawnDigits.images(2, 500, 10).trainLabels().toLongArray()) {
            count[(int) label]++;
        }
        assertThat(count).containsOnly(50);
    }

    @Test
    void no_image_comes_twice_and_none_of_the_test_images_was_trained_on() {
        Images digits = DrawnDigits.images(3, 500, 500);
        NDArray all = digits.train().concat(digits.test()).flatten(1, 3);
        NDArray distances =
                squaredDistances(all, all).add(Tensors.manager().eye(1000).mul(1e6));
        assertThat(distances.min().getFloat()).isGreaterThan(0.1f);
    }

    @Test
    void the_ink_fills_as_much_of_the_image_as_in_mnist_and_stays_off_the_border() {
        NDArray images = DrawnDigits.images(0, 1000, 10).train();
        assertThat(images.mean().getFloat()).isBetween(0.10f, 0.16f); // MNIST: 0.131
        assertThat(images.get(":, :, 0, :").mean().getFloat()).isLessThan(0.005f);
    }

    @Test
    void a_linear_classifier_and_the_nearest_neighbour_are_neither_hopeless_nor_perfect() {
        Images digits = DrawnDigits.images(0, 4000, 1000);
        NDArray x = digits.train().flatten(1, 3);
        NDArray test = digits.test().flatten(1, 3);
        double linear = accuracy(test.matMul(softmaxRegression(x, digits.trainLabels())), digits.testLabels());
        double neighbours = digits.trainLabels()
                .get(squaredDistances(test, x).argMin(1))
                .eq(digits.testLabels())
                .toType(DataType.FLOAT32, false)
                .mean()
                .getFloat();
        assertThat(linear).isBetween(0.85, 0.95);
        assertThat(neighbours).isBetween(0.87, 0.97);
    }

    @Test
    void an_empty_set_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrawnDigits.images(0, 0, 10))
                .withMessageContaining("at least one image")
                .withMessageContaining("0 and 10");
    }

    /** Weights [D, 10] after 80 steps of gradient descent with momentum on the cross-entropy. */
    private static NDArray softmaxRegression(NDArray x, NDArray labels) {
        NDArray weights = Tensors.zeros(x.getShape().get(1), 10);
        NDArray speed = Tensors.zeros(x.getShape().get(1), 10);
        NDArray target = labels.oneHot(10);
        for (int step = 0; step < 80; step++) {
            Tensors.tidy(() -> {
                NDArray gap = x.matMul(weights).softmax(1).sub(target);
                speed.muli(0.9).addi(x.transpose().matMul(gap).div(x.getShape().get(0)));
                weights.subi(speed.mul(0.2));
            });
        }
        return weights;
    }

    private static double accuracy(NDArray scores, NDArray labels) {
        return scores.argMax(1)
                .eq(labels)
                .toType(DataType.FLOAT32, false)
                .mean()
                .getFloat();
    }

    private static NDArray squaredDistances(NDArray a, NDArray b) {
        NDArray products = a.matMul(b.transpose()).mul(-2);
        return products.add(a.square().sum(new int[] {1}, true))
                .add(b.square().sum(new int[] {1}, true).transpose());
    }
}
