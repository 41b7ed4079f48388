package latent.models;

import static latent.nn.Layers.conv;
import static latent.nn.Layers.linear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import latent.data.Batches;
import latent.data.DrawnDigits;
import latent.metrics.Reconstruction;
import latent.nn.Network;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import latent.train.Optimizer;
import latent.train.Training;
import org.junit.jupiter.api.Test;

class AutoencoderTest {
    @Test
    void the_loss_is_the_squared_error_of_an_example_for_images_too() {
        Seeds.set(1);
        Autoencoder ae = Autoencoder.of(
                Network.of("encoder", conv(2, 3, 1, 1), 1, 4, 4), Network.of("decoder", conv(1, 3, 1, 1), 2, 4, 4));
        NDArray x = Tensors.uniform(3, 1, 4, 4);
        double measured = Reconstruction.squaredError(ae::reconstruct, x);
        assertThat((double) ae.loss(x).getFloat()).isCloseTo(measured, within(1e-4 * measured));
    }

    @Test
    void a_decoder_of_another_size_is_refused_instead_of_repeated() {
        Autoencoder ae = Autoencoder.of(Network.of("encoder", linear(2), 6), Network.of("decoder", linear(1), 2));
        assertThatThrownBy(() -> ae.loss(Tensors.ones(3, 6)))
                .hasMessage("Autoencoder: expected the decoder to give (3, 6) but was given (3, 1)");
        assertThatThrownBy(() -> Autoencoder.tiedLinear(Tensors.zeros(1, 6), 2))
                .hasMessageContaining("expected a mean [D]");
        assertThatThrownBy(() -> Autoencoder.deep(6)).hasMessageContaining("at least two sizes");
    }

    @Test
    void measuring_the_error_of_a_reconstruction_of_another_size_is_refused_too() {
        assertThatThrownBy(() -> Reconstruction.squaredError(x -> Tensors.ones(2, 1), Tensors.ones(2, 6)))
                .hasMessage("squaredError: expected reconstructions (2, 6) but was given (2, 1)");
    }

    @Test
    void a_deep_code_beats_the_linear_optimum_on_drawn_digits_and_leaves_nothing_behind() {
        Seeds.set(1);
        NDArray x = DrawnDigits.images(1, 2000, 10).flat().train();
        Autoencoder ae = Autoencoder.deep(784, 128, 8);
        Optimizer adam = Optimizer.adam(ae.weights(), 2e-3);
        Batches<NDArray> batches = Batches.of(x, 50).shuffled(1);
        Training.plan().quiet().run(batches, 1, b -> adam.minimize(() -> ae.loss(b)));
        int before = Tensors.manager().getManagedArrays().size();
        Training.plan().quiet().run(batches, 9, b -> adam.minimize(() -> ae.loss(b)));
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before);
        double linear = Reconstruction.squaredError(Pca.fit(x, 8)::reconstruct, x);
        assertThat(Reconstruction.squaredError(ae::reconstruct, x)).isLessThan(linear);
    }
}
