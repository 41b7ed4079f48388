package latent.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.stream.IntStream;
import latent.tensor.Ops;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.hipparchus.stat.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;

class RocTest {
    private static Roc roc(float[] scores, long... positive) {
        return Roc.of(Tensors.of(scores), Tensors.ofLongs(positive));
    }

    @Test
    void perfect_reversed_and_blind_scores() {
        assertThat(roc(new float[] {1, 2, 3, 4}, 0, 0, 1, 1).area()).isEqualTo(1);
        assertThat(roc(new float[] {4, 3, 2, 1}, 0, 0, 1, 1).area()).isZero();
        Roc blind = roc(new float[] {5, 5, 5, 5}, 0, 1, 0, 1);
        assertThat(blind.area()).isEqualTo(0.5);
        assertThat(blind.falseAlarms()).containsExactly(0, 1);
        assertThat(blind.found()).containsExactly(0, 1);
        assertThat(blind.thresholds()).containsExactly(Double.POSITIVE_INFINITY, 5);
    }

    @Test
    void the_area_is_the_statistic_of_mann_and_whitney_also_with_ties() {
        Seeds.set(1);
        NDArray scores = Tensors.normal(80).mul(3).round().add(0); // many ties, and no zero with a sign
        long[] positive =
                IntStream.range(0, 80).mapToLong(i -> i % 3 == 0 ? 1 : 0).toArray();
        double[] numbers = Tensors.doubles(scores);
        double[] high = IntStream.range(0, 80)
                .filter(i -> positive[i] == 1)
                .mapToDouble(i -> numbers[i])
                .toArray();
        double[] low = IntStream.range(0, 80)
                .filter(i -> positive[i] == 0)
                .mapToDouble(i -> numbers[i])
                .toArray();
        double larger = new MannWhitneyUTest().mannWhitneyU(high, low) / (high.length * low.length);
        double area = Roc.of(scores, Tensors.ofLongs(positive)).area();
        assertThat(Math.max(area, 1 - area)).isCloseTo(Math.max(larger, 1 - larger), within(1e-12));
    }

    @Test
    void order_and_rising_transformations_change_nothing() {
        Seeds.set(2);
        NDArray scores = Tensors.normal(50);
        NDArray positive = Tensors.uniform(50).lt(0.4).toType(DataType.INT64, false);
        Roc straight = Roc.of(scores, positive);
        NDArray order = Tensors.manager().randomPermutation(50);
        Roc mixed = Roc.of(Ops.rows(scores, order).mul(0.5).tanh(), Ops.rows(positive, order));
        assertThat(mixed.area()).isCloseTo(straight.area(), within(1e-12));
        assertThat(mixed.found()).isEqualTo(straight.found());
        for (double[] axis : new double[][] {straight.found(), straight.falseAlarms()}) {
            assertThat(axis).isSorted().startsWith(0).endsWith(1);
        }
        assertThat(Roc.of(scores.neg(), positive).area()).isCloseTo(1 - straight.area(), within(1e-12));
    }

    @Test
    void truth_values_are_labels_too() {
        NDArray scores = Tensors.of(new float[] {1, 2, 2, 3});
        NDArray high = scores.gt(2);
        int before = Tensors.manager().getManagedArrays().size();
        assertThat(Roc.of(scores, high).area()).isEqualTo(1);
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before);
    }

    @Test
    void one_class_alone_other_labels_and_nan_are_refused() {
        assertThatThrownBy(() -> roc(new float[] {1, 2}, 1, 1)).hasMessageContaining("some are 1 and some 0");
        assertThatThrownBy(() -> roc(new float[] {1, 2}, 0, 0)).hasMessageContaining("with 0 positives");
        assertThatThrownBy(() -> roc(new float[] {1, 2, 3}, 0, 1)).hasMessageContaining("given (3) and (2)");
        assertThatThrownBy(() -> roc(new float[] {1, 2, 3}, 0, 1, 7)).hasMessageContaining("labels 0 and 1");
        assertThatThrownBy(() -> roc(new float[] {1, Float.NaN}, 0, 1)).hasMessageContaining("given NaN");
        assertThatThrownBy(() -> Roc.of(Tensors.ones(2), Tensors.of(new float[] {0.4f, 1})))
                .hasMessageContaining("whole numbers");
        assertThatThrownBy(() -> Roc.of(Tensors.zeros(2, 2), Tensors.ofLongs(new long[4])))
                .hasMessageContaining("scores [N]");
    }
}
