package latent.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AutogradTest {
    private static final Offset<Float> CLOSE = within(1e-5f);

    @Test
    void gradient_of_the_cube_is_three_squares() {
        NDArray x = Tensors.of(new float[] {1, 2, -3});
        assertThat(Autograd.gradient(v -> v.pow(3), x).toFloatArray()).containsExactly(new float[] {3, 12, 27}, CLOSE);
    }

    @Test
    void second_derivative_of_the_cube_is_six_x() {
        NDArray x = Tensors.of(new float[] {1, 2, -3});
        NDArray second = Autograd.gradient(v -> Autograd.gradient(u -> u.pow(3), v), x);
        assertThat(second.toFloatArray()).containsExactly(new float[] {6, 12, -18}, CLOSE);
    }

    @Test
    void a_number_in_a_formula_outlives_the_garbage_collector() {
        NDArray x = Tensors.of(new float[] {1, 2});
        NDArray slope = Autograd.gradient(
                v -> {
                    NDArray y = v.mul(0.25).mul(v); // 0.25 is closed when mul returns, and read again for the slope
                    overwriteFreedMemory();
                    return y;
                },
                x);
        assertThat(slope.toFloatArray()).containsExactly(new float[] {0.5f, 1}, CLOSE);
    }

    private static void overwriteFreedMemory() {
        List<ByteBuffer> others = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            System.gc();
            for (int j = 0; j < 1000; j++) {
                others.add(ByteBuffer.allocateDirect(1 + j % 64).put(0, (byte) 0x7f));
            }
        }
        assertThat(others).hasSize(5000);
    }

    @Test
    void a_value_that_does_not_depend_on_x_is_refused() {
        NDArray x = Tensors.of(new float[] {1});
        assertThatThrownBy(() -> Autograd.gradient(v -> Tensors.of(new float[] {2}), x))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected y to depend on x");
    }

    @Test
    void a_vector_instead_of_a_scalar_is_refused() {
        assertThatThrownBy(() -> Autograd.recording(() -> {
                    NDArray x = Autograd.leaf(Tensors.of(new float[] {1, 2}));
                    return Autograd.gradient(x.mul(2), x);
                }))
                .hasMessageContaining("expected a scalar, [], but was given (2)");
    }

    @Test
    void nothing_is_recorded_outside_a_loss() {
        assertThat(Autograd.isRecording()).isFalse();
        assertThat(Autograd.<Boolean>training(Autograd::isTraining)).isTrue();
        assertThat(Autograd.<Boolean>recording(Autograd::isTraining)).isFalse();
        assertThat(Autograd.isRecording()).isFalse();
    }

    @Test
    void seeded_numbers_are_those_of_pytorch() {
        Seeds.set(0); // torch.manual_seed(0); torch.rand(3)
        assertThat(Tensors.uniform(3).toFloatArray())
                .containsExactly(new float[] {0.4962566f, 0.7682218f, 0.0884774f}, within(1e-7f));
    }

    @Test
    void the_gradient_at_an_intermediate_value_still_reaches_what_it_was_computed_from() {
        NDArray w = Tensors.of(new float[] {2});
        NDArray slope = Autograd.gradient(
                v -> {
                    NDArray h = v.mul(3); // h = 3 w, and d/dh h^3 = 3 h^2 = 27 w^2, whose slope by w is 54 w
                    return Autograd.gradient(u -> u.pow(3), h);
                },
                w);
        assertThat(slope.getFloat()).isEqualTo(108f, CLOSE);
    }
}
