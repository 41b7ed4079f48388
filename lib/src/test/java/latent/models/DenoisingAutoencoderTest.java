package latent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import latent.data.Batches;
import latent.metrics.Reconstruction;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import latent.train.Optimizer;
import latent.train.Training;
import org.junit.jupiter.api.Test;

class DenoisingAutoencoderTest {
    private static double share(NDArray truths) {
        return truths.toType(DataType.FLOAT32, false).mean().getFloat();
    }

    @Test
    void masking_zeroes_the_share_it_says_and_leaves_the_rest() {
        Seeds.set(1);
        NDArray x = Tensors.uniform(100, 1000).add(1);
        NDArray noisy = Corruption.masking(0.25).apply(x);
        assertThat(share(noisy.eq(0))).isCloseTo(0.25, within(0.006)); // 4 standard errors
        assertThat(share(noisy.eq(0).logicalOr(noisy.eq(x)))).isEqualTo(1);
        assertThat(Corruption.masking(1).apply(x).abs().max().getFloat()).isZero();
        assertThat(Corruption.masking(0).apply(x).sub(x).abs().max().getFloat()).isZero();
    }

    @Test
    void gaussian_noise_has_mean_zero_and_the_deviation_it_says() {
        Seeds.set(1);
        NDArray x = Tensors.uniform(100, 1, 40, 25);
        NDArray noise = Corruption.gaussian(0.5).apply(x).sub(x);
        assertThat((double) noise.mean().getFloat()).isCloseTo(0, within(0.0064)); // 4 standard errors
        assertThat(Math.sqrt(noise.square().mean().getFloat())).isCloseTo(0.5, within(0.0045));
    }

    @Test
    void salt_and_pepper_come_in_equal_shares() {
        Seeds.set(1);
        NDArray x = Tensors.ones(100, 1000).mul(0.5);
        NDArray noisy = Corruption.saltAndPepper(0.4).apply(x);
        assertThat(share(noisy.eq(0))).isCloseTo(0.2, within(0.0051));
        assertThat(share(noisy.eq(1))).isCloseTo(0.2, within(0.0051));
        assertThat(share(noisy.eq(0.5))).isCloseTo(0.6, within(0.0062));
    }

    @Test
    void the_seed_decides_the_noise_and_each_call_draws_anew() {
        NDArray x = Tensors.ones(4, 50);
        for (Corruption corruption : List.of(Corruption.masking(0.5), Corruption.gaussian(1))) {
            Seeds.set(7);
            NDArray first = corruption.apply(x);
            NDArray second = corruption.apply(x);
            Seeds.set(7);
            assertThat(corruption.apply(x).sub(first).abs().max().getFloat()).isZero();
            assertThat(second.sub(first).abs().max().getFloat()).isPositive();
        }
    }

    @Test
    void the_target_is_the_clean_example() {
        Autoencoder identity = new Autoencoder(x -> x, z -> z, List.of());
        DenoisingAutoencoder model = DenoisingAutoencoder.of(identity, Corruption.masking(1));
        NDArray x = Tensors.ones(3, 5);
        assertThat(model.loss(x).getFloat()).isEqualTo(5); // all is masked: the error is the clean image itself
        assertThat(model.denoise(x).sub(x).abs().max().getFloat()).isZero();
        NDArray images = Tensors.uniform(64, 1, 20, 20);
        Seeds.set(2);
        double loss = DenoisingAutoencoder.of(identity, Corruption.gaussian(0.1))
                .loss(images)
                .getFloat();
        assertThat(loss).isCloseTo(400 * 0.01, within(0.15));
    }

    @Test
    void the_best_linear_denoiser_shrinks_by_the_wiener_factor() {
        Seeds.set(3);
        NDArray x = Tensors.normal(4000, 4);
        NDArray zero = Tensors.zeros(4);
        DenoisingAutoencoder model = DenoisingAutoencoder.of(Autoencoder.tiedLinear(zero, 4), Corruption.gaussian(0.5));
        Optimizer adam = Optimizer.adam(model.weights(), 0.01);
        Training.plan().quiet().run(Batches.of(x, 100).shuffled(1), 10, b -> adam.minimize(() -> model.loss(b)));
        NDArray gain = model.denoise(Tensors.manager().eye(4)); // W'W, the identity times 1 / (1 + 0.25)
        assertThat(gain.sub(Tensors.manager().eye(4).mul(0.8)).abs().max().getFloat())
                .isLessThan(0.06f);
        double error = Reconstruction.squaredError(
                y -> model.denoise(Corruption.gaussian(0.5).apply(y)), x);
        assertThat(error)
                .isCloseTo(4 * 0.2, within(0.04)); // 4 sigma^2 / (1 + sigma^2), below the 4 x 0.25 of the noise
    }

    @Test
    void impossible_noise_is_refused() {
        assertThatThrownBy(() -> Corruption.masking(1.5))
                .hasMessage("masking: expected a probability in [0, 1] but was given 1.5");
        assertThatThrownBy(() -> Corruption.gaussian(-1)).hasMessageContaining("standard deviation of at least 0");
    }
}
