package latent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.List;
import latent.data.DrawnDigits;
import latent.data.Images;
import latent.data.TrainedWeights;
import latent.tensor.Autograd;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import latent.train.Optimizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DigitClassifierTest {
    private DigitClassifier classifier;

    @BeforeEach
    void make() {
        Seeds.set(1);
        classifier = DigitClassifier.of();
    }

    private static double[] difference(NDArray a, NDArray b) {
        return Tensors.doubles(a.sub(b).abs().max());
    }

    @Test
    void its_state_is_all_that_it_is_under_names_of_their_own() {
        assertThat(classifier.state().stream()
                        .mapToLong(a -> a.getShape().size())
                        .sum())
                .isEqualTo(114_506);
        assertThat(classifier.state().stream().map(NDArray::getName))
                .doesNotHaveDuplicates()
                .doesNotContainNull();
        assertThat(classifier.weights()).hasSize(12).allMatch(classifier.state()::contains);
        assertThat(classifier.table()).contains("[B, 32, 7, 7]", "linear 64", "linear 10");
    }

    @Test
    void features_probabilities_and_classes_belong_together() {
        NDArray x = Tensors.uniform(5, 1, 28, 28);
        NDArray features = classifier.features(x);
        assertThat(features.getShape().getShape()).containsExactly(5, 64);
        assertThat(features.min().getFloat()).isNotNegative();
        NDArray p = classifier.probabilities(x);
        assertThat(p.getShape().getShape()).containsExactly(5, 10);
        assertThat(Tensors.doubles(p.sum(new int[] {1}))).containsExactly(new double[] {1, 1, 1, 1, 1}, within(1e-6));
        assertThat(difference(p, classifier.logits(x).softmax(1))[0]).isLessThan(1e-6);
        NDArray classes = classifier.classes(x);
        assertThat(classes.getDataType()).isEqualTo(DataType.INT64);
        assertThat(classes.toLongArray()).isEqualTo(p.argMax(1).toLongArray());
        assertThat(classifier.error(x, classes)).isZero();
        assertThat(classifier.error(x, classes.add(1))).isEqualTo(1);
    }

    @Test
    void the_answer_for_an_image_does_not_depend_on_those_beside_it() {
        NDArray x = Tensors.uniform(520, 1, 28, 28); // three chunks, the last one short
        NDArray all = classifier.logits(x);
        assertThat(all.getShape().getShape()).containsExactly(520, 10);
        for (String row : new String[] {"0:1", "249:251", "519:520"}) {
            assertThat(difference(all.get(row), classifier.logits(x.get(row)))[0])
                    .isLessThan(1e-5);
        }
    }

    @Test
    void ten_thousand_images_are_taken_a_few_at_a_time_and_nothing_is_left_of_them() {
        NDArray x = Tensors.uniform(10_000, 1, 1, 2);
        NDArray doubled = x.mul(2);
        List<Long> sizes = new ArrayList<>();
        int before = Tensors.manager().getManagedArrays().size();
        NDArray found = DigitClassifier.inChunks(x, part -> {
            sizes.add(part.getShape().get(0));
            return part.add(part);
        });
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before + 1);
        assertThat(found).isEqualTo(doubled);
        assertThat(sizes).hasSize(40).containsOnly(250L);
    }

    @Test
    void a_few_steps_learn_drawn_digits_and_leave_nothing_behind() {
        Images digits = DrawnDigits.images(1, 40, 10);
        NDArray x = digits.train();
        NDArray labels = digits.trainLabels();
        assertThat(Tensors.doubles(classifier.loss(x, labels))[0]).isCloseTo(Math.log(10), within(0.1));
        Optimizer adam = Optimizer.adam(classifier.weights(), 2e-3);
        adam.minimize(() -> classifier.loss(x, labels));
        int before = Tensors.manager().getManagedArrays().size();
        for (int i = 0; i < 30; i++) {
            adam.minimize(() -> classifier.loss(x, labels));
        }
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before);
        assertThat(classifier.error(x, labels)).isLessThan(0.3);
    }

    @Test
    void dropout_acts_in_training_only_and_gradients_reach_the_image() {
        NDArray x = Tensors.uniform(3, 1, 28, 28);
        NDArray labels = Tensors.ofLongs(new long[] {1, 2, 3});
        double still = Tensors.doubles(classifier.loss(x, labels))[0];
        assertThat(Tensors.doubles(classifier.loss(x, labels))[0]).isEqualTo(still);
        double moving = Autograd.training(() -> Tensors.doubles(classifier.loss(x, labels))[0]);
        assertThat(moving).isNotEqualTo(still);
        NDArray slope = Autograd.gradient(image -> classifier.features(image), x);
        assertThat(slope.getShape()).isEqualTo(x.getShape());
        assertThat(slope.abs().sum().getFloat()).isPositive();
    }

    @Test
    void modes_read_the_three_channels_in_order() {
        NDArray x = Tensors.uniform(6, 3, 28, 28);
        long[] digits = classifier.classes(x.reshape(18, 1, 28, 28)).toLongArray();
        long[] modes = classifier.modes(x).toLongArray();
        for (int i = 0; i < 6; i++) {
            assertThat(modes[i]).isEqualTo(100 * digits[3 * i] + 10 * digits[3 * i + 1] + digits[3 * i + 2]);
        }
        assertThatThrownBy(() -> classifier.modes(Tensors.zeros(2, 1, 28, 28)))
                .hasMessage("modes: expected stacked digits [B, 3, 28, 28] but was given [2, 1, 28, 28]");
    }

    @Test
    void images_of_a_generator_are_converted_first_and_other_scales_refused() {
        NDArray x = Tensors.uniform(2, 1, 28, 28);
        NDArray generated = x.mul(2).sub(1);
        assertThat(difference(DigitClassifier.ofUnit(generated), x)[0]).isLessThan(1e-6);
        assertThatThrownBy(() -> classifier.classes(Tensors.ones(1, 1, 28, 28).neg()))
                .hasMessage("DigitClassifier: expected pixels in [0, 1] but was given -1.0 to -1.0; "
                        + "DigitClassifier.ofUnit brings [-1, 1] there");
        assertThatThrownBy(() -> classifier.features(x.mul(255))).hasMessageContaining("expected pixels in [0, 1]");
        assertThatThrownBy(() -> classifier.features(Tensors.zeros(2, 784)))
                .hasMessage("digit features: expected input [B, 1, 28, 28] but was given [2, 784]");
        assertThatThrownBy(() -> classifier.error(x, Tensors.zeros(3)))
                .hasMessage("error: expected 2 labels but was given 3");
    }

    @Test
    void the_trained_weights_read_digits_that_they_never_saw() {
        TrainedWeights.restore("digit-classifier", classifier.state());
        Images drawn = DrawnDigits.images(1, 1, 500);
        assertThat(classifier.error(drawn.test(), drawn.testLabels())).isLessThan(0.1); // of another hand than MNIST's
    }
}
