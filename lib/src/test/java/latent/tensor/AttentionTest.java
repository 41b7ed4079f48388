package latent.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttentionTest {
    @BeforeEach
    void seed() {
        Seeds.set(1);
    }

    private static NDArray attend(NDArray queries, NDArray keys, NDArray values) {
        return Attention.overPixels(NDArrays.concat(new NDList(queries, keys, values), 1));
    }

    @Test
    void equal_keys_give_every_pixel_the_mean_of_its_image() {
        NDArray values = Tensors.normal(2, 4, 3, 5);
        NDArray y = attend(Tensors.normal(2, 4, 3, 5), Tensors.ones(2, 4, 3, 5), values);
        NDArray mean = values.reshape(2, 4, 15).mean(new int[] {2}, true).repeat(2, 15); // [2, 4, 15]
        assertThat(y.getShape()).isEqualTo(values.getShape());
        assertThat(Tensors.doubles(y)).containsExactly(Tensors.doubles(mean), within(1e-6));
    }

    /** One channel and two pixels: the weights are the softmax of the query times both keys. */
    @Test
    void a_pixel_looks_most_where_the_key_answers_its_query() {
        NDArray y = attend(pair(2, 0), pair(0, 1.5), pair(10, 20));
        double second = 1 / (1 + Math.exp(-3));
        assertThat(Tensors.doubles(y)).containsExactly(new double[] {10 + 10 * second, 15}, within(1e-5));
    }

    private static NDArray pair(double a, double b) {
        return Tensors.of(new double[] {a, b}, 1, 1, 1, 2);
    }

    @Test
    void channels_that_are_not_three_equal_parts_are_refused() {
        assertThatThrownBy(() -> Attention.overPixels(Tensors.ones(2, 4, 3, 3)))
                .hasMessage("attention: expected queries, keys and values [B, 3C, H, W] but was given (2, 4, 3, 3)");
        assertThatThrownBy(() -> Attention.overPixels(Tensors.ones(2, 3))).isInstanceOf(IllegalArgumentException.class);
    }
}
