package latent.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import latent.tensor.Autograd;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class MinibatchDeviationTest {
    private static Network vectors() {
        return Network.of("net", Layers.minibatchDeviation(), 2);
    }

    /** Deviations over the batch: 1 in the first number, 3 in the second; their mean is 2. */
    @Test
    void the_new_number_is_the_mean_deviation_and_the_others_stay() {
        NDArray x = Tensors.of(new double[] {1, 4, -1, -2}, 2, 2);
        assertThat(Tensors.doubles(vectors().apply(x)))
                .containsExactly(new double[] {1, 4, 2, -1, -2, 2}, within(1e-6));
    }

    @Test
    void images_get_a_constant_channel() {
        Network network = Network.of("net", Layers.minibatchDeviation(), 3, 4, 5);
        NDArray x = Tensors.ones(2, 3, 4, 5);
        x = x.mul(Tensors.of(new double[] {0.5, -0.5}, 2, 1, 1, 1));
        NDArray y = network.apply(x);
        assertThat(y.getShape().getShape()).containsExactly(2, 4, 4, 5);
        NDArray channel = y.get(":, 3");
        assertThat(channel.getShape().getShape()).containsExactly(2, 4, 5);
        assertThat(channel.sub(0.5).abs().max().getFloat()).isLessThan(1e-6f);
        assertThat(network.table()).contains("minibatch deviation").contains("[B, 4, 4, 5]");
    }

    @Test
    void equal_examples_have_almost_no_deviation_and_a_finite_derivative() {
        NDArray x = Tensors.ones(3, 2);
        assertThat(vectors().apply(x).getFloat(0, 2)).isCloseTo(1e-4f, within(1e-6f));
        NDArray slope = Autograd.gradient(v -> vectors().apply(v), x);
        assertThat(slope.isNaN().any().getBoolean()).isFalse();
    }

    @Test
    void other_shapes_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Network.of("net", Layers.minibatchDeviation(), 3, 4))
                .withMessage("net: minibatch deviation: expected input [B, C] or [B, C, H, W] but was given [B, 3, 4]");
    }
}
