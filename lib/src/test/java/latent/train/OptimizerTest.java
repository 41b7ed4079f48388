package latent.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import java.util.List;
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
}
