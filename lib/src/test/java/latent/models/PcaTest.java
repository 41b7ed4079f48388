package latent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import latent.data.Batches;
import latent.metrics.Reconstruction;
import latent.metrics.Subspaces;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import latent.train.Optimizer;
import latent.train.Schedule;
import latent.train.Training;
import org.junit.jupiter.api.Test;

class PcaTest {
    /** Gaussian data in 6 dimensions with standard deviations 6, 5, 4, 1, 1, 1 along the axes, moved by 3. */
    private static NDArray data(int n) {
        Seeds.set(2);
        return Tensors.normal(n, 6)
                .mul(Tensors.of(new float[] {6, 5, 4, 1, 1, 1}))
                .add(3);
    }

    @Test
    void the_error_of_the_projection_is_the_sum_of_the_variances_left_out() {
        NDArray x = data(4000);
        Pca pca = Pca.fit(x, 3);
        float[] variances = pca.variances().toFloatArray();
        double left = (variances[3] + variances[4] + variances[5]) * (3999 / 4000.0);
        assertThat(Reconstruction.squaredError(pca::reconstruct, x)).isCloseTo(left, within(1e-4 * left));
    }

    @Test
    void the_components_are_orthonormal_and_the_projector_repeats() {
        NDArray x = data(500);
        Pca pca = Pca.fit(x, 3);
        NDArray gram = pca.components().matMul(pca.components().transpose());
        assertThat(gram.sub(Tensors.manager().eye(3)).abs().max().getFloat()).isLessThan(1e-5f);
        NDArray once = pca.reconstruct(x);
        assertThat(pca.reconstruct(once).sub(once).abs().max().getFloat()).isLessThan(1e-4f);
        assertThat(pca.explainedVariance().sum().getFloat()).isCloseTo(1, within(1e-5f));
    }

    @Test
    void fewer_examples_than_features_are_fine_and_a_wrong_rank_is_refused() {
        Pca pca = Pca.fit(data(4), 3); // four points lie in three dimensions
        assertThat(Reconstruction.squaredError(pca::reconstruct, data(4))).isLessThan(1e-6);
        assertThatThrownBy(() -> Pca.fit(data(4), 5))
                .hasMessageContaining("a rank in 1..min(N, D)")
                .hasMessageContaining("rank 5");
    }

    @Test
    void the_first_directions_are_the_code_of_fewer_numbers() {
        NDArray x = data(500);
        NDArray fitted = Pca.fit(x, 2).reconstruct(x);
        assertThat(Pca.fit(x, 5).first(2).reconstruct(x).sub(fitted).abs().max().getFloat())
                .isLessThan(1e-4f);
        assertThatThrownBy(() -> Pca.fit(x, 2).first(3)).hasMessage("Pca: expected a rank in 1..2 but was given 3");
    }

    @Test
    void a_tied_linear_autoencoder_finds_the_same_subspace() {
        NDArray x = data(2000);
        Pca pca = Pca.fit(x, 3);
        Autoencoder ae = Autoencoder.tiedLinear(pca.mean(), 3);
        Batches<NDArray> batches = Batches.of(x, 100).shuffled(1);
        Optimizer adam = Optimizer.adam(ae.weights(), 0.02).scheduled(Schedule.cosine(600));
        Training.plan().quiet().run(batches, 30, b -> adam.minimize(() -> ae.loss(b)));
        double[] angles =
                Subspaces.principalAngles(pca.components(), ae.weights().get(0));
        assertThat(angles[2]).isLessThan(1);
        double ratio =
                Reconstruction.squaredError(ae::reconstruct, x) / Reconstruction.squaredError(pca::reconstruct, x);
        assertThat(ratio).isBetween(1 - 1e-5, 1.001); // no linear code of this size can be better than PCA
    }

    @Test
    void principal_angles_of_known_planes() {
        double angle = Math.toRadians(0.01); // too small for a cosine in float32
        NDArray a = Tensors.of(new float[] {1, 0, 0, 0, 1, 0}, 2, 3);
        NDArray b = Tensors.of(new double[] {2, 2, 0, 0, Math.cos(angle), Math.sin(angle)}, 2, 3);
        double[] angles = Subspaces.principalAngles(a, b);
        assertThat(angles[0]).isCloseTo(0, within(1e-4));
        assertThat(angles[1]).isCloseTo(0.01, within(0.005));
        assertThat(
                        Subspaces.principalAngles(
                                Tensors.of(new float[] {1, 0}, 1, 2), Tensors.of(new float[] {1, 1}, 1, 2))[0])
                .isCloseTo(45, within(1e-3));
    }
}
