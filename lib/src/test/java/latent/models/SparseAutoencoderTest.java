package latent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import latent.data.Batches;
import latent.metrics.Reconstruction;
import latent.tensor.Autograd;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import latent.train.Optimizer;
import latent.train.Training;
import org.junit.jupiter.api.Test;

class SparseAutoencoderTest {
    @Test
    void kl_of_equal_shares_is_zero_and_of_others_the_closed_form() {
        assertThat(SparseAutoencoder.klSparsity(0.05, Tensors.of(new double[] {0.05, 0.05}))
                        .getFloat())
                .isCloseTo(0, within(1e-7f));
        double rho = 0.05;
        double expected = rho * Math.log(rho / 0.2)
                + (1 - rho) * Math.log((1 - rho) / 0.8)
                + rho * Math.log(rho / 0.5)
                + (1 - rho) * Math.log((1 - rho) / 0.5);
        assertThat((double) SparseAutoencoder.klSparsity(rho, Tensors.of(new double[] {0.2, 0.5}))
                        .getFloat())
                .isCloseTo(expected, within(1e-6));
    }

    @Test
    void the_order_of_the_arguments_matters() {
        double wanted = SparseAutoencoder.klSparsity(0.05, Tensors.of(new double[] {0.5}))
                .getFloat();
        double swapped = SparseAutoencoder.klSparsity(0.5, Tensors.of(new double[] {0.05}))
                .getFloat();
        assertThat(wanted).isCloseTo(0.4946, within(1e-4));
        assertThat(swapped).isCloseTo(0.8304, within(1e-4));
    }

    @Test
    void the_gradient_of_kl_is_minus_rho_over_rho_hat_plus_the_same_for_silence() {
        double rho = 0.1;
        double[] shares = {0.02, 0.1, 0.6};
        NDArray gradient = Autograd.gradient(a -> SparseAutoencoder.klSparsity(rho, a), Tensors.of(shares));
        for (int i = 0; i < shares.length; i++) {
            double expected = -rho / shares[i] + (1 - rho) / (1 - shares[i]);
            assertThat((double) gradient.getFloat(i)).isCloseTo(expected, within(1e-5));
        }
    }

    @Test
    void no_unit_is_too_dead_to_be_pushed_up_with_force_rho() {
        double[] inputs = {-60, -20, -3};
        NDArray push =
                Autograd.gradient(a -> SparseAutoencoder.klSparsity(0.05, Activation.sigmoid(a)), Tensors.of(inputs));
        for (int i = 0; i < inputs.length; i++) {
            double active = 1 / (1 + Math.exp(-inputs[i]));
            assertThat((double) push.getFloat(i)).isCloseTo(active - 0.05, within(1e-5)); // d KL / da = rhoHat - rho
        }
    }

    @Test
    void a_dead_unit_costs_a_finite_number() {
        double cost = SparseAutoencoder.klSparsity(0.05, Tensors.of(new double[] {0, 1}))
                .getFloat();
        assertThat(cost).isFinite().isGreaterThan(10);
    }

    @Test
    void l1_is_the_sum_of_absolute_activations_of_each_example() {
        NDArray h = Tensors.of(new double[] {1, -2, 0, 0.5, 0.25, 0}, 2, 3);
        assertThat(SparseAutoencoder.l1(h).toFloatArray()).containsExactly(3, 0.75f);
    }

    @Test
    void the_loss_is_error_plus_weighted_penalty() {
        Seeds.set(1);
        SparseAutoencoder model = SparseAutoencoder.withL1(6, 9, 0.3);
        NDArray x = Tensors.normal(5, 6);
        double error = Reconstruction.squaredError(model::reconstruct, x);
        double penalty = SparseAutoencoder.l1(model.encode(x)).mean().getFloat();
        assertThat((double) model.loss(x).getFloat()).isCloseTo(error + 0.3 * penalty, within(1e-4));
    }

    @Test
    void normalised_features_have_unit_length() {
        Seeds.set(1);
        SparseAutoencoder model = SparseAutoencoder.withL1(6, 9, 0.3);
        model.normaliseFeatures();
        assertThat(model.features().getShape().getShape()).containsExactly(9, 6);
        for (float length : model.features().square().sum(new int[] {1}).toFloatArray()) {
            assertThat(length).isCloseTo(1, within(1e-5f));
        }
    }

    /** Each example is one of eight orthogonal directions: the sparsest code is that direction alone. */
    @Test
    void l1_finds_the_directions_that_the_data_are_made_of() {
        Seeds.set(5);
        NDArray which = Tensors.manager()
                .randomInteger(0, 8, new ai.djl.ndarray.types.Shape(800), ai.djl.ndarray.types.DataType.INT64);
        NDArray x = which.oneHot(8).mul(Tensors.uniform(800, 1).add(0.5));
        SparseAutoencoder model = SparseAutoencoder.withL1(8, 8, 0.1);
        Optimizer adam = Optimizer.adam(model.weights(), 0.02);
        Training.plan().quiet().run(Batches.of(x, 50).shuffled(1), 40, b -> {
            double loss = adam.minimize(() -> model.loss(b));
            model.normaliseFeatures();
            return loss;
        });
        double active = model.encode(x)
                        .gt(0.05)
                        .toType(ai.djl.ndarray.types.DataType.FLOAT32, false)
                        .sum()
                        .getFloat()
                / 800;
        assertThat(active).isLessThan(2);
        assertThat(Reconstruction.squaredError(model::reconstruct, x)).isLessThan(0.05);
    }

    @Test
    void kl_moves_the_mean_activation_to_rho() {
        Seeds.set(5);
        NDArray x = Tensors.normal(500, 6);
        SparseAutoencoder model = SparseAutoencoder.withKl(6, 12, 10, 0.1);
        double before = model.encode(x).mean().getFloat();
        Optimizer adam = Optimizer.adam(model.weights(), 0.02);
        Training.plan().quiet().run(Batches.of(x, 100).shuffled(1), 60, b -> adam.minimize(() -> model.loss(b)));
        assertThat(before).isGreaterThan(0.4);
        assertThat((double) model.encode(x).mean().getFloat()).isBetween(0.08, 0.14);
    }

    @Test
    void impossible_settings_are_refused() {
        assertThatThrownBy(() -> SparseAutoencoder.withKl(6, 9, 1, 0))
                .hasMessage("KL sparsity: expected rho in (0, 1) but was given 0.0");
        assertThatThrownBy(() -> SparseAutoencoder.withL1(6, 9, -1))
                .hasMessageContaining("penalty weight of at least 0");
    }
}
