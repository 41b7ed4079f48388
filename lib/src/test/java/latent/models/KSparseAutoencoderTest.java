package latent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.concurrent.FutureTask;
import latent.data.Batches;
import latent.data.DrawnDigits;
import latent.metrics.Reconstruction;
import latent.tensor.Autograd;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import latent.train.Optimizer;
import latent.train.Training;
import org.junit.jupiter.api.Test;

class KSparseAutoencoderTest {
    private static final NDArray Z = Tensors.of(new double[] {3, -5, 1, 2, -1, -2, -3, -4}, 2, 4);

    @Test
    void the_k_largest_are_chosen_in_each_row_by_value_and_not_by_size() {
        assertThat(KSparseAutoencoder.kLargest(Z, 2).toFloatArray()).containsExactly(3, 0, 0, 2, -1, -2, 0, 0);
        assertThat(KSparseAutoencoder.kLargest(Z, 4).toFloatArray()).containsExactly(Z.toFloatArray());
    }

    @Test
    void among_equal_numbers_exactly_k_are_kept() {
        assertThat(KSparseAutoencoder.kLargest(Tensors.ones(1, 5), 2).sum().getFloat())
                .isEqualTo(2);
    }

    @Test
    void the_gradient_reaches_what_was_kept_and_nothing_else() {
        NDArray gradient =
                Autograd.gradient(z -> KSparseAutoencoder.kLargest(z, 2).square(), Z);
        assertThat(gradient.toFloatArray()).containsExactly(6, 0, 0, 4, -2, -4, 0, 0);
    }

    @Test
    void with_every_feature_kept_it_is_a_tied_linear_autoencoder() {
        Seeds.set(1);
        KSparseAutoencoder ae = KSparseAutoencoder.of(6, 4, 4);
        NDArray x = Tensors.uniform(5, 6);
        NDArray linear = x.matMul(ae.filters().transpose()).matMul(ae.filters()); // [5, 6], biases start at zero
        NDArray difference = ae.reconstruct(x).sub(linear).abs().max();
        assertThat((double) difference.getFloat()).isLessThan(1e-6);
        double loss = Reconstruction.squaredError(ae::reconstruct, x);
        assertThat((double) ae.loss(x).getFloat()).isCloseTo(loss, within(1e-5 * loss));
    }

    @Test
    void a_code_holds_k_numbers_and_another_count_on_request() {
        Seeds.set(1);
        KSparseAutoencoder ae = KSparseAutoencoder.of(6, 20, 3);
        NDArray x = Tensors.uniform(7, 6);
        assertThat(ae.encode(x).neq(0).sum(new int[] {1}).toLongArray()).containsOnly(3);
        assertThat(ae.encode(x, 9).neq(0).sum(new int[] {1}).toLongArray()).containsOnly(9);
    }

    @Test
    void the_loss_and_its_gradient_are_those_of_decoding_the_whole_code() {
        Seeds.set(1);
        KSparseAutoencoder ae = KSparseAutoencoder.of(6, 20, 3);
        NDArray x = Tensors.uniform(7, 6);
        for (NDArray weight : ae.weights()) {
            List<NDArray> slopes = Autograd.recording(() -> {
                NDArray whole = ae.decode(ae.encode(x))
                        .sub(x)
                        .square()
                        .sum(new int[] {1})
                        .mean();
                return List.of(Autograd.gradient(whole, weight), Autograd.gradient(ae.loss(x), weight));
            });
            assertThat(slopes.get(0).abs().max().getFloat()).isPositive();
            NDArray difference = slopes.get(0).sub(slopes.get(1)).abs().max();
            assertThat((double) difference.getFloat()).isLessThan(1e-5);
        }
    }

    @Test
    void outside_a_step_only_the_results_stay_and_none_remembers_how_it_was_made() throws Exception {
        KSparseAutoencoder ae = KSparseAutoencoder.of(6, 20, 3);
        NDArray x = Tensors.uniform(7, 6);
        int before = Tensors.manager().getManagedArrays().size();
        var work = new FutureTask<>(
                () -> List.of(ae.features(x), ae.encode(x), ae.reconstruct(x), ae.loss(x), ae.filters()));
        new Thread(work).start(); // a thread of its own, on which the engine would record
        List<NDArray> results = work.get();
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before + results.size());
        assertThat(results).noneMatch(NDArray::hasGradient);
        assertThat(ae.state()).isEqualTo(ae.weights());
    }

    @Test
    void examples_of_another_size_are_refused() {
        KSparseAutoencoder ae = KSparseAutoencoder.of(6, 20, 3);
        assertThatThrownBy(() -> ae.encode(Tensors.zeros(2, 5)))
                .hasMessage("k-sparse: expected input [B, 6] but was given (2, 5)");
        assertThatThrownBy(() -> KSparseAutoencoder.kLargest(Tensors.zeros(3), 1))
                .hasMessage("kLargest: expected numbers [B, H] but was given (3)");
    }

    @Test
    void training_beats_the_best_linear_code_of_as_many_numbers() {
        Seeds.set(1);
        NDArray x = DrawnDigits.images(1, 2000, 10).flat().train();
        KSparseAutoencoder ae = KSparseAutoencoder.of(784, 200, 8);
        Optimizer adam = Optimizer.adam(ae.weights(), 2e-3);
        Training.plan().quiet().run(Batches.of(x, 50).shuffled(1), 15, b -> adam.minimize(() -> ae.loss(b)));
        double linear = Reconstruction.squaredError(Pca.fit(x, 8)::reconstruct, x);
        assertThat(Reconstruction.squaredError(ae::reconstruct, x)).isLessThan(linear);
    }

    @Test
    void a_count_outside_the_features_is_refused() {
        assertThatThrownBy(() -> KSparseAutoencoder.of(6, 4, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("k-sparse: expected k in 1..4 but was given 5");
        assertThatThrownBy(() -> KSparseAutoencoder.kLargest(Z, 0)).hasMessageContaining("k in 1..4");
    }
}
