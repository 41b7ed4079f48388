package latent.nn;

import static latent.nn.Layers.batchNorm;
import static latent.nn.Layers.conv;
import static latent.nn.Layers.dropout;
import static latent.nn.Layers.flatten;
import static latent.nn.Layers.groupNorm;
import static latent.nn.Layers.linear;
import static latent.nn.Layers.relu;
import static latent.nn.Layers.reshape;
import static latent.nn.Layers.residual;
import static latent.nn.Layers.silu;
import static latent.nn.Layers.stack;
import static latent.nn.Layers.tanh;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import latent.tensor.Autograd;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stack frees the values between its layers; beside it the same layers with every value kept. */
class StackTest {
    private Network net;
    private NDArray x;

    /** With layers that give their input back, that look at it from another side and that need it for their derivative. */
    @BeforeEach
    void network() {
        Seeds.set(1);
        Block inner = stack(dropout(0.5), residual(groupNorm(2), silu(), conv(4, 3, 1, 1)), tanh());
        net = Network.of(
                "net",
                stack(
                        dropout(0.5),
                        conv(4, 3, 1, 1),
                        batchNorm(),
                        inner,
                        flatten(),
                        linear(36),
                        reshape(4, 3, 3),
                        relu()),
                1,
                3,
                3);
        x = Tensors.normal(5, 1, 3, 3);
    }

    private static NDArray kept(Block block, NDArray x) {
        if (!(block instanceof Stack stack)) {
            ParameterStore store = new ParameterStore(x.getManager(), false);
            return block.forward(store, new NDList(x), Autograd.isTraining()).head();
        }
        NDArray value = x;
        for (Block next : stack.blocks()) {
            value = kept(next, value);
        }
        return stack.label().equals("residual") ? x.add(value) : value;
    }

    private static double[] repeated(UnaryOperator<NDArray> formula, NDArray x) {
        Seeds.set(2);
        return Tensors.doubles(formula.apply(x));
    }

    private static List<double[]> gradients(Network net, Supplier<NDArray> value) {
        Seeds.set(2);
        NDArray loss = value.get().square().mean();
        return net.weights().stream()
                .map(w -> Tensors.doubles(Autograd.gradient(loss, w)))
                .toList();
    }

    @Test
    void outside_a_loss_the_value_is_that_of_the_layers_one_by_one() {
        double[] before = Tensors.doubles(x);
        assertThat(repeated(net::apply, x)).containsExactly(repeated(y -> kept(net.block(), y), x));
        assertThat(Tensors.doubles(x)).containsExactly(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void inside_a_loss_value_and_gradients_are_those_of_the_layers_one_by_one(boolean training) {
        Supplier<Boolean> same = () -> {
            assertThat(repeated(net::apply, x)).containsExactly(repeated(y -> kept(net.block(), y), x));
            List<double[]> expected = gradients(net, () -> kept(net.block(), x));
            List<double[]> found = gradients(net, () -> net.apply(x));
            assertThat(found).hasSameSizeAs(net.weights());
            for (int i = 0; i < found.size(); i++) {
                assertThat(found.get(i)).as("weight %d", i).containsExactly(expected.get(i));
            }
            return true;
        };
        assertThat(training ? Autograd.training(same) : Autograd.recording(same))
                .isTrue();
    }

    @Test
    void only_the_last_value_is_left() {
        Stack layers = new Stack(false, List.of(relu(), tanh(), relu(), stack(tanh(), relu()), tanh()));
        Network.of("layers", layers, 1, 3, 3);
        int arrays = Tensors.manager().getManagedArrays().size();
        NDArray value = layers.forward(x, false);
        assertThat(Tensors.manager().getManagedArrays()).hasSize(arrays + 1);
        NDArray loss = Autograd.training(() -> layers.forward(x, true));
        assertThat(Tensors.manager().getManagedArrays()).hasSize(arrays + 2);
        value.close();
        loss.close();
    }

    @Test
    void a_stack_of_nothing_but_its_input_gives_it_back_unharmed() {
        Stack nothing = new Stack(false, List.of(dropout(0.5), stack(dropout(0.5))));
        Network.of("nothing", nothing, 1, 3, 3);
        assertThat(nothing.forward(x, false)).isSameAs(x);
        assertThat(x.sum().getFloat()).isNotNaN();
    }
}
