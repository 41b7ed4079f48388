package latent.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DistancesTest {
    private NDArray a;
    private NDArray b;

    @BeforeEach
    void points() {
        Seeds.set(1);
        a = Tensors.normal(5, 3);
        b = Tensors.normal(4, 3);
    }

    private static NDArray differences(NDArray a, NDArray b) {
        return a.expandDims(1).sub(b.expandDims(0)); // [N, M, D]
    }

    @Test
    void squared_distances_are_those_of_the_rows_and_never_negative() {
        NDArray found = Distances.squared(a, b);
        NDArray expected = differences(a, b).square().sum(new int[] {2});
        assertThat(found.getShape()).isEqualTo(new Shape(5, 4));
        assertThat(Tensors.doubles(found)).containsExactly(Tensors.doubles(expected), within(1e-5));
        NDArray far = Tensors.normal(100, 3).add(1000); // where rounding alone gives distances below 0
        assertThat(Distances.squared(far, far).min().getFloat()).isNotNegative();
    }

    @Test
    void points_stay_as_they_were_and_only_the_distances_are_left() {
        double[] first = Tensors.doubles(a);
        double[] second = Tensors.doubles(b);
        int arrays = Tensors.manager().getManagedArrays().size();
        NDArray found = Distances.squared(a, b);
        assertThat(Tensors.manager().getManagedArrays()).hasSize(arrays + 1);
        assertThat(Tensors.doubles(a)).containsExactly(first);
        assertThat(Tensors.doubles(b)).containsExactly(second);
        found.close();
    }

    /** Of the sum of weight d^2 over all pairs the slope is the sum of 2 weight (a - b). */
    @Test
    void the_gradient_goes_through_both_tables() {
        NDArray weight = Tensors.normal(5, 4);
        NDArray pull = differences(a, b).mul(weight.expandDims(2)).mul(2); // [5, 4, 3]
        NDArray left = Autograd.gradient(x -> Distances.squared(x, b).mul(weight), a);
        NDArray right = Autograd.gradient(x -> Distances.squared(a, x).mul(weight), b);
        assertThat(Tensors.doubles(left)).containsExactly(Tensors.doubles(pull.sum(new int[] {1})), within(1e-5));
        assertThat(Tensors.doubles(right))
                .containsExactly(Tensors.doubles(pull.sum(new int[] {0}).neg()), within(1e-5));
    }

    /** The slope of the sum is 2 (4 a - sum of b); that of its own sum is 8 everywhere. */
    @Test
    void the_gradient_has_a_gradient() {
        NDArray again = Autograd.gradient(x -> Autograd.gradient(y -> Distances.squared(y, b), x), a);
        assertThat(Tensors.doubles(again)).containsOnly(8);
    }
}
