package latent.models;

import static latent.nn.Layers.conv;
import static latent.nn.Layers.flatten;
import static latent.nn.Layers.leakyRelu;
import static latent.nn.Layers.linear;
import static latent.nn.Layers.relu;
import static latent.nn.Layers.stack;
import static latent.nn.Layers.tanh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import latent.nn.Network;
import latent.tensor.Autograd;
import latent.tensor.Ops;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GradientPenaltyTest {
    @BeforeEach
    void seed() {
        Seeds.set(1);
    }

    private static NDArray total(NDArray x) {
        return x.reshape(new Shape(x.getShape().get(0), -1)).sum(new int[] {1});
    }

    /** The sum of an example's numbers has the slope 1 in each of them, so sqrt(C H W) over all axes together. */
    @Test
    void the_slope_counts_every_axis_of_an_example() {
        NDArray x = Tensors.normal(5, 3, 4, 2);
        double root = Math.sqrt(3 * 4 * 2);
        assertEach(GradientPenalty.slope(GradientPenaltyTest::total, x), root);
        assertEach(GradientPenalty.r1(GradientPenaltyTest::total, x), 24);
        NDArray penalty = GradientPenalty.oneCentred(GradientPenaltyTest::total, x, Tensors.zeros(5, 3, 4, 2));
        assertEach(penalty, (root - 1) * (root - 1));
    }

    private static void assertEach(NDArray values, double expected) {
        double[] five = {expected, expected, expected, expected, expected};
        assertThat(Tensors.doubles(values)).containsExactly(five, within(1e-4));
    }

    @Test
    void a_curved_function_has_the_slope_of_each_example() {
        NDArray x = Tensors.of(new double[] {3, 4, 0, 0}, 2, 2);
        NDArray slope = GradientPenalty.slope(v -> total(v.square()), x); // 2 |x|
        assertThat(Tensors.doubles(slope)).containsExactly(new double[] {10, 0}, within(2e-6));
    }

    @Test
    void each_example_gets_one_place_between_real_and_fake() {
        NDArray u = GradientPenalty.between(Tensors.ones(200, 3, 2), Tensors.zeros(200, 3, 2)); // the places themselves
        double[] places = Tensors.doubles(u.get(":, 0, 0"));
        assertThat(Tensors.doubles(u.sub(u.get(":, 0:1, 0:1")))).containsOnly(0);
        assertThat(Arrays.stream(places)).allMatch(p -> p >= 0 && p < 1);
        assertThat(u.mean().getFloat()).isCloseTo(0.5f, within((float) (4 / Math.sqrt(12 * 200))));
        assertThat(Arrays.stream(places).distinct().count()).isGreaterThan(190);
    }

    @Test
    void examples_that_do_not_pair_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradientPenalty.between(Tensors.ones(4, 1, 8, 8), Tensors.ones(4, 1, 6, 6)))
                .withMessage("between: expected as many fake as real examples of one shape"
                        + " but real is [4, 1, 8, 8] and fake [4, 1, 6, 6]");
    }

    @Test
    void the_derivative_of_the_one_centred_critic_loss_by_each_weight_is_its_finite_difference() {
        WganGp gan = WganGp.of(generator(), judge(1));
        assertFiniteDifferences(gan.critic(), gan::criticLoss);
    }

    @Test
    void the_derivative_of_the_zero_centred_loss_by_each_weight_is_its_finite_difference() {
        Gan gan = Gan.of(generator(), judge(1)).withR1(5);
        assertFiniteDifferences(gan.discriminator(), gan::discriminatorLoss);
        Gan packed = Gan.of(generator(), judge(2)).withR1(5).withPacked(2);
        assertFiniteDifferences(packed.discriminator(), packed::discriminatorLoss);
    }

    /** The slope of a piecewise linear critic has no curvature to follow; its derivative by the weights must not change with that. */
    @Test
    void a_critic_with_kinks_gets_the_derivatives_that_autograd_finds_through_them() {
        Network critic = Network.of(
                "critic", stack(conv(3, 4, 2, 1), relu(), flatten(), linear(4), leakyRelu(0.2), linear(1)), 1, 6, 6);
        NDArray x = Tensors.normal(5, 1, 6, 6);
        UnaryOperator<NDArray> f = v -> critic.apply(v).flatten();
        for (NDArray weight : critic.weights()) {
            NDArray found = derivative(f, weight, () -> GradientPenalty.r1(f, x));
            NDArray expected = derivative(
                    f,
                    weight,
                    () -> Autograd.gradient(f, x).square().reshape(5, -1).sum(new int[] {1}));
            assertThat(Tensors.doubles(found.flatten()))
                    .as(weight.getName())
                    .containsExactly(Tensors.doubles(expected.flatten()), within(1e-6));
        }
    }

    @Test
    void the_slope_of_a_critic_with_kinks_alone_does_not_depend_on_the_place() {
        Network critic = Network.of("critic", stack(linear(4), leakyRelu(0.2), linear(1)), 2);
        UnaryOperator<NDArray> f = v -> critic.apply(v).flatten();
        NDArray x = Tensors.normal(5, 2);
        assertThatThrownBy(() -> Autograd.gradient(v -> GradientPenalty.slope(f, v), x))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the slope of a ReLU network");
    }

    @Test
    void kinks_show_again_after_an_error() {
        assertThatThrownBy(() -> Autograd.withoutKinks(() -> {
                    throw new IllegalStateException("stopped");
                }))
                .hasMessage("stopped");
        assertThat(Autograd.hidesKinks()).isFalse();
    }

    /** Of the penalty and the scores together, because the penalty alone does not depend on the biases. */
    private static NDArray derivative(UnaryOperator<NDArray> f, NDArray weight, Supplier<NDArray> penalty) {
        return Tensors.tidy(() -> Autograd.training(() -> {
            NDArray scores = f.apply(Tensors.ones(5, 1, 6, 6));
            return Autograd.gradient(scores.add(penalty.get()).sum(), weight);
        }));
    }

    private static Network generator() {
        return Network.of("generator", linear(3), 2);
    }

    private static Network judge(int packed) {
        return Network.of("judge", stack(linear(4), tanh(), linear(1)), 3L * packed);
    }

    /** Along one direction through all weights, with the same draws each time; a critic whose slopes are far from 0 and from 1. */
    private static void assertFiniteDifferences(Network judge, UnaryOperator<NDArray> loss) {
        NDArray real = Tensors.normal(6, 3);
        double h = 1e-2;
        for (NDArray weight : judge.weights()) {
            NDArray direction = Tensors.normal(weight.getShape().getShape());
            double slope = Tensors.tidy(() -> Autograd.training(() -> {
                Seeds.set(2);
                return (double) Autograd.gradient(loss.apply(real), weight)
                        .mul(direction)
                        .sum()
                        .getFloat();
            }));
            double rise = along(weight, direction, h, () -> loss.apply(real))
                    - along(weight, direction, -h, () -> loss.apply(real));
            assertThat(slope).as(weight.getName()).isCloseTo(rise / (2 * h), within(5e-3 * (1 + Math.abs(slope))));
        }
    }

    private static double along(NDArray weight, NDArray direction, double step, Supplier<NDArray> loss) {
        NDArray before = Autograd.paused(weight::duplicate);
        Ops.assign(weight, before.add(direction.mul(step)));
        Seeds.set(2);
        double value = loss.get().getFloat();
        Ops.assign(weight, before);
        return value;
    }
}
