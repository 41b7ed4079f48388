package latent.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.List;
import latent.tensor.Autograd;
import latent.tensor.LinearAlgebra;
import latent.tensor.Ops;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpectralNormTest {
    @TempDir
    Path folder;

    @BeforeEach
    void seed() {
        Seeds.set(1);
    }

    private static Network linear() {
        return Network.of("net", Layers.spectralNorm(Layers.linear(5)), 7);
    }

    private static NDArray weight(Network network) {
        return network.weights().stream()
                .filter(w -> w.getName().endsWith("weight"))
                .findFirst()
                .orElseThrow();
    }

    private static List<NDArray> vectors(Network network) {
        return network.state().subList(2, 4);
    }

    /** The rows of f(I) - f(0) are the columns of the weight in use. */
    private static double stretch(Network network) {
        NDArray used = network.apply(Tensors.manager().eye(7)).sub(network.apply(Tensors.zeros(7, 7)));
        return LinearAlgebra.svd(used).get(1).getFloat(0);
    }

    @Test
    void after_some_training_passes_the_largest_singular_value_is_one() {
        Network network = linear();
        for (int i = 0; i < 200; i++) {
            network.train().apply(Tensors.normal(2, 7));
        }
        network.automatic();
        assertThat(stretch(network)).isCloseTo(1, within(1e-5));
        Ops.assign(weight(network), weight(network).mul(30)); // a factor goes out at once
        assertThat(stretch(network)).isCloseTo(1, within(1e-5));
    }

    @Test
    void a_new_network_is_normalised_before_its_first_training_pass() {
        assertThat(stretch(linear())).isCloseTo(1, within(0.02));
    }

    @Test
    void only_training_moves_the_singular_vectors() {
        Network network = linear();
        double[] before = Tensors.doubles(vectors(network).get(0));
        network.apply(Tensors.normal(2, 7));
        assertThat(Tensors.doubles(vectors(network).get(0))).containsExactly(before);
        Autograd.training(() -> Autograd.detached(() -> network.apply(Tensors.normal(2, 7))));
        assertThat(Tensors.doubles(vectors(network).get(0))).isNotEqualTo(before);
        for (NDArray vector : vectors(network)) {
            assertThat(vector.norm().getFloat()).isCloseTo(1f, within(1e-6f));
        }
    }

    /** u' W v / sigma is 1 whatever W is, so its derivative by W is 0: the derivative of sigma counts. */
    @Test
    void the_derivative_goes_through_sigma() {
        Network network = linear();
        NDArray u = vectors(network).get(0);
        NDArray v = vectors(network).get(1).reshape(1, 7);
        network.eval();
        NDArray slope = Autograd.training(() -> {
            NDArray mapped = network.apply(v).sub(network.weights().get(1)); // W v / sigma, [1, 5]
            return Autograd.gradient(mapped.flatten().mul(u).sum(), weight(network));
        });
        assertThat(slope.abs().max().getFloat()).isLessThan(1e-6f);
    }

    @Test
    void two_passes_of_one_loss_can_be_differentiated() {
        Network network = linear();
        NDArray slope = Autograd.training(() -> {
            NDArray loss = network.apply(Tensors.normal(3, 7)).sub(network.apply(Tensors.normal(3, 7)));
            return Autograd.gradient(loss.square().sum(), weight(network));
        });
        assertThat(slope.abs().max().getFloat()).isPositive();
    }

    @Test
    void the_vectors_are_saved_with_the_network_and_learned_by_nothing() {
        Network network = linear();
        network.train().apply(Tensors.normal(2, 7));
        network.save(folder.resolve("net.npz"));
        Network other = linear();
        other.load(folder.resolve("net.npz"));
        NDArray x = Tensors.normal(4, 7);
        assertThat(Tensors.doubles(other.apply(x)))
                .containsExactly(Tensors.doubles(network.eval().apply(x)));
        assertThat(network.trainableCount()).isEqualTo(5 * 7 + 5);
        assertThat(network.parameterCount()).isEqualTo(5 * 7 + 5 + 5 + 7);
        assertThat(network.table()).contains("linear 5, spectral norm");
    }

    @Test
    void kernels_are_normalised_as_one_matrix() {
        Network network = Network.of("net", Layers.spectralNorm(Layers.conv(3, 4, 2, 1)), 2, 8, 8);
        for (int i = 0; i < 200; i++) {
            network.train().apply(Tensors.normal(1, 2, 8, 8));
        }
        NDArray kernel = weight(network);
        NDArray matrix = Autograd.paused(() -> kernel.reshape(new Shape(3, -1)));
        double sigma = LinearAlgebra.svd(matrix).get(1).getFloat(0);
        NDArray x = Tensors.normal(1, 2, 8, 8);
        NDArray expected = Ops.conv2d(x, kernel.div(sigma), network.weights().get(1), 2, 1);
        assertThat(network.eval().apply(x).sub(expected).abs().max().getFloat()).isLessThan(1e-5f);
    }

    @Test
    void a_layer_without_a_weight_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Layers.spectralNorm(Layers.relu()))
                .withMessage("spectralNorm: expected a linear or convolutional layer but was given relu");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Network.of("net", Layers.spectralNorm(Layers.conv(3, 4, 2, 1)), 7))
                .withMessageContaining("net: conv 3, 4x4")
                .withMessageContaining("but was given [B, 7]");
    }
}
