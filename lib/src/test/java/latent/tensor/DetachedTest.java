package latent.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.function.Supplier;
import latent.nn.Layers;
import latent.nn.Network;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DetachedTest {
    private Network network;
    private NDArray x;

    @BeforeEach
    void normalisation() {
        Seeds.set(1);
        network = Network.of("net", Layers.stack(Layers.linear(4), Layers.batchNorm()), 3);
        x = Tensors.normal(10, 3).add(5);
    }

    private double[] statistics() {
        return Tensors.doubles(network.state().get(network.weights().size()));
    }

    private static double[] inTraining(Supplier<NDArray> work) {
        return Tensors.tidy(() -> Tensors.doubles(Autograd.training(work)));
    }

    @Test
    void inside_a_training_step_the_value_and_the_statistics_are_those_of_training() {
        double[] expected = inTraining(() -> network.apply(x).stopGradient());
        double[] moved = statistics();
        assertThat(moved).doesNotContain(0);
        network.state().get(4).subi(network.state().get(4)); // as before
        assertThat(inTraining(() -> Autograd.detached(() -> network.apply(x)))).containsExactly(expected);
        assertThat(statistics()).containsExactly(moved);
    }

    @Test
    void outside_of_training_the_network_behaves_as_in_evaluation() {
        double[] expected = Tensors.doubles(network.apply(x));
        assertThat(Tensors.doubles(Autograd.detached(() -> network.apply(x)))).containsExactly(expected);
        assertThat(statistics()).containsOnly(0);
    }

    @Test
    void no_derivative_goes_through_it() {
        NDArray weight = network.weights().get(0);
        assertThatThrownBy(() -> Autograd.training(() -> {
                    NDArray constant = Autograd.detached(() -> network.apply(x));
                    return Autograd.gradient(constant.sum(), weight);
                }))
                .hasMessageContaining("expected y to depend on x");
    }

    @Test
    void its_temporaries_are_freed_at_once_and_the_mode_comes_back() {
        Autograd.training(() -> {
            int before = Tensors.manager().getManagedArrays().size();
            NDArray constant = Autograd.detached(() -> network.apply(x).mul(2).add(1));
            assertThat(Tensors.manager().getManagedArrays()).hasSize(before + 1);
            assertThat(Autograd.isRecording() && Autograd.isTraining()).isTrue();
            constant.close();
            return List.of();
        });
        assertThat(Autograd.isRecording() || Autograd.isTraining()).isFalse();
    }

    @Test
    void inside_of_it_a_network_trains_without_recording() {
        Autograd.training(() -> Autograd.detached(() -> {
            assertThat(Autograd.isRecording()).isFalse();
            assertThat(Autograd.isTraining()).isTrue();
            return List.of();
        }));
    }
}
