package latent.data;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDScope;
import latent.models.DigitClassifier;
import org.junit.jupiter.api.Test;

class ShippedClassifierTest {
    @Test
    void the_8_bit_weights_that_come_with_the_course_err_in_at_most_1_percent_of_mnists_test_digits() {
        DataCache cache = RealFiles.cache("mnist");
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            Images mnist = new ImageSets(cache).idx("mnist").head(1, 2000);
            DigitClassifier classifier = DigitClassifier.of();
            TrainedWeights.restore("digit-classifier", classifier.state());
            assertThat(classifier.error(mnist.test(), mnist.testLabels())).isLessThanOrEqualTo(0.01);
        }
    }
}
