package latent.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.stream.LongStream;
import latent.tensor.Autograd;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class OptimizerTest {
    private static NDArray weight(String name, float... values) {
        NDArray w = Autograd.leaf(Tensors.of(values));
        w.setName(name);
        return w;
    }

    @Test
    void gradient_descent_on_a_parabola_follows_its_closed_form() {
        NDArray w = weight("w", 1f, -2f);
        Optimizer sgd = Optimizer.sgd(List.of(w), 0.1);
        for (int i = 0; i < 5; i++) {
            sgd.minimize(() -> w.square().sum());
        }
        float shrink = (float) Math.pow(0.8, 5); // w - 0.1 * 2 w, five times
        assertThat(w.toFloatArray())
                .containsExactly(new float[] {shrink, -2 * shrink}, org.assertj.core.data.Offset.offset(1e-6f));
    }

    @Test
    void every_rule_lowers_a_quadratic_loss() {
        for (String rule : List.of("sgd", "momentum", "rmsProp", "adagrad", "adam", "adamW")) {
            NDArray w = weight("w", 1f, -2f);
            List<NDArray> all = List.of(w);
            Optimizer o = switch (rule) {
                case "sgd" -> Optimizer.sgd(all, 0.05);
                case "momentum" -> Optimizer.momentum(all, 0.05, 0.9);
                case "rmsProp" -> Optimizer.rmsProp(all, 0.05);
                case "adagrad" -> Optimizer.adagrad(all, 0.5);
                case "adam" -> Optimizer.adam(all, 0.05);
                default -> Optimizer.adamW(all, 0.05, 0.01);
            };
            double first = o.minimize(() -> w.square().sum());
            double last = first;
            for (int i = 0; i < 100; i++) {
                last = o.minimize(() -> w.square().sum());
            }
            assertThat(last).as(rule).isLessThan(0.05 * first);
            assertThat(o.steps()).isEqualTo(101);
        }
    }

    /** Adam's first step moves each number by the rate against the sign of its gradient; here autograd's gradient lies transposed in memory. */
    @Test
    void each_number_of_a_transposed_weight_gets_its_own_gradient() {
        NDArray w = Autograd.leaf(Tensors.zeros(2, 3));
        NDArray signs = Tensors.of(new float[] {1, -1, 1, 1, -1, -1}, 2, 3);
        NDArray inOrder = signs.transpose().reshape(6);
        Optimizer.adam(List.of(w), 0.1)
                .minimize(() -> w.transpose().reshape(6).mul(inOrder).sum());
        assertThat(Tensors.doubles(w.mul(-10).sub(signs).abs().max())[0]).isLessThan(1e-5);
    }

    @Test
    void a_leaf_made_of_a_transposed_array_gets_its_own_gradients_too() {
        NDArray w = Autograd.leaf(Tensors.zeros(3, 2).transpose());
        NDArray signs = Tensors.of(new float[] {1, -1, 1, 1, -1, -1}, 2, 3);
        Optimizer.adam(List.of(w), 0.1).minimize(() -> w.mul(signs).sum());
        assertThat(Tensors.doubles(w.mul(-10).sub(signs).abs().max())[0]).isLessThan(1e-5);
    }

    @Test
    void a_weight_that_the_loss_does_not_reach_is_named_and_nothing_changes() {
        NDArray used = weight("encoder/used", 1f);
        NDArray unused = weight("decoder/unused", 1f);
        Optimizer adam = Optimizer.adam(List.of(used, unused), 0.1);
        assertThatThrownBy(() -> adam.minimize(() -> used.square().sum()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not depend on the weight decoder/unused");
        assertThat(used.getFloat()).isEqualTo(1f);
        assertThat(adam.steps()).isZero();
    }

    @Test
    void a_loss_that_is_not_a_number_is_refused_and_the_weights_stay() {
        NDArray w = weight("w", -1f);
        Optimizer adam = Optimizer.adam(List.of(w), 0.1);
        assertThatThrownBy(() -> adam.minimize(() -> w.log().sum()))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("step 0: the loss is NaN");
        assertThat(w.getFloat()).isEqualTo(-1f);
    }

    @Test
    void a_loss_with_axes_is_refused() {
        NDArray w = weight("w", 1f, 2f);
        assertThatThrownBy(() -> Optimizer.sgd(List.of(w), 0.1).minimize(w::square))
                .hasMessageContaining("expected a scalar, [], but was given (2)");
    }

    @Test
    void clipping_bounds_the_step_and_keeps_its_direction() {
        NDArray w = weight("w", 30f, 40f);
        Optimizer.sgd(List.of(w), 1).clipped(1).minimize(() -> w.square().sum().mul(0.5));
        assertThat(w.toFloatArray())
                .containsExactly(new float[] {29.4f, 39.2f}, org.assertj.core.data.Offset.offset(1e-4f));
    }

    @Test
    void a_schedule_scales_the_rate() {
        NDArray w = weight("w", 1f);
        Optimizer sgd = Optimizer.sgd(List.of(w), 0.5).scheduled(Schedule.linear(2));
        sgd.minimize(() -> w.sum());
        sgd.minimize(() -> w.sum());
        sgd.minimize(() -> w.sum());
        assertThat(w.getFloat()).isEqualTo(1 - 0.5f - 0.25f);
    }

    @Test
    void steps_leave_no_arrays_behind() {
        Seeds.set(1);
        NDArray w = weight("w", 1f, 2f);
        NDArray x = Tensors.normal(64, 2);
        Optimizer adam = Optimizer.adam(List.of(w), 0.1);
        adam.minimize(() -> x.mul(w).square().mean());
        int before = Tensors.manager().getManagedArrays().size();
        for (int i = 0; i < 50; i++) {
            adam.minimize(() -> x.mul(w).square().mean());
        }
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before);
    }

    @Test
    void an_unreached_first_weight_is_named_with_clipping_too() {
        NDArray unused = weight("a/unused", 1f);
        NDArray used = weight("b/used", 1f);
        Optimizer clipped = Optimizer.adam(List.of(unused, used), 0.1).clipped(1);
        assertThatThrownBy(() -> clipped.minimize(() -> used.square().sum()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not depend on the weight a/unused");
    }

    @Test
    void a_loss_that_reaches_no_weight_or_is_null_is_refused() {
        NDArray w = weight("w", 1f);
        Optimizer sgd = Optimizer.sgd(List.of(w), 0.1);
        assertThatThrownBy(() -> sgd.minimize(() -> Tensors.scalar(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not depend on any weight");
        assertThatThrownBy(() -> sgd.minimize(() -> null))
                .hasMessageContaining("given null; replace the line marked TODO");
    }

    @Test
    void what_cannot_be_optimised_is_refused_at_once() {
        NDArray plain = Tensors.zeros(3);
        NDArray w = weight("w", 1f);
        assertThatThrownBy(() -> Optimizer.sgd(List.of(plain), 0.1)).hasMessageContaining("make it with Autograd.leaf");
        assertThatThrownBy(() -> Optimizer.sgd(List.of(w, w), 0.1)).hasMessageContaining("given it twice");
        assertThatThrownBy(() -> Optimizer.sgd(List.of(w), -1))
                .hasMessageContaining("expected a rate above 0 but was given -1");
        assertThatThrownBy(() -> Optimizer.momentum(List.of(w), 0.1, 1))
                .hasMessageContaining("momentum: expected a number in [0, 1)");
        Schedule late = Schedule.lateFall(10, 0.4);
        assertThat(LongStream.rangeClosed(0, 11).mapToDouble(late::factor).toArray())
                .containsExactly(1, 1, 1, 1, 1, 1, 1, 0.75, 0.5, 0.25, 0, 0);
        assertThatThrownBy(() -> Schedule.lateFall(10, 1.5))
                .hasMessage("lateFall: expected a share in (0, 1] but was given 1.5");
        assertThatThrownBy(() -> Schedule.cosine(0)).hasMessage("cosine: expected at least one step but was given 0");
        Optimizer broken = Optimizer.sgd(List.of(w), 0.1).scheduled(step -> Double.NaN);
        assertThatThrownBy(() -> broken.minimize(w::sum))
                .hasMessageContaining("expected a factor of at least 0 at step 0 but was given NaN");
    }
}
