package latent.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import latent.tensor.Tensors;
import org.hipparchus.distribution.multivariate.MixtureMultivariateNormalDistribution;
import org.hipparchus.distribution.multivariate.MultivariateNormalDistribution;
import org.hipparchus.stat.fitting.MultivariateNormalMixtureExpectationMaximization;
import org.hipparchus.util.Pair;
import org.junit.jupiter.api.Test;

class GaussianMixtureTest {
    private static final int K = 3;

    /** The same mixture as Hipparchus has it, with densities instead of their logarithms. */
    private static MixtureMultivariateNormalDistribution peer(GaussianMixture mixture) {
        List<Pair<Double, MultivariateNormalDistribution>> components = new ArrayList<>();
        double[][] means = Points.rows(mixture.means());
        for (int k = 0; k < K; k++) {
            double weight = Math.exp(mixture.logWeights().toDoubleArray()[k]);
            double[][] covariance = Points.rows(symmetric(mixture.covariances().get(k)));
            components.add(new Pair<>(weight, new MultivariateNormalDistribution(means[k], covariance)));
        }
        return new MixtureMultivariateNormalDistribution(components);
    }

    /** Hipparchus refuses a matrix whose halves differ in the last digit. */
    private static NDArray symmetric(NDArray matrix) {
        return matrix.add(matrix.transpose()).div(2);
    }

    @Test
    void the_density_is_that_of_a_library() {
        NDArray x = Blobs.of(90, 2, K, 2).x();
        GaussianMixture mixture = GaussianMixture.fit(x, K, 1);
        MixtureMultivariateNormalDistribution peer = peer(mixture);
        double sum = 0;
        for (double[] point : Points.rows(x)) {
            sum += Math.log(peer.density(point));
        }
        assertThat(mixture.logLikelihood(x)).isCloseTo(sum / 90, within(1e-9));
    }

    @Test
    void a_library_that_goes_on_from_the_fit_finds_hardly_more_likelihood() {
        NDArray x = Blobs.of(200, 2, K, 3).x();
        GaussianMixture mixture = GaussianMixture.fit(x, K, 1);
        var peer = new MultivariateNormalMixtureExpectationMaximization(Points.rows(x));
        peer.fit(peer(mixture), 200, 1e-6);
        assertThat(mixture.logLikelihood(x)).isCloseTo(peer.getLogLikelihood(), within(0.05));
    }

    @Test
    void no_round_leaves_anything_behind() {
        NDArray x = Blobs.of(200, 2, K, 1).x();
        int before = Tensors.manager().getManagedArrays().size();
        Clusters.gaussianMixture(x, K, 1);
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before + 1);
        GaussianMixture.fit(x, K, 1);
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before + 1 + 3);
    }

    @Test
    void the_likelihood_rises_from_one_component_to_the_true_number() {
        NDArray x = Blobs.of(150, 3, K, 8).x();
        double one = GaussianMixture.fit(x, 1, 1).logLikelihood(x);
        assertThat(GaussianMixture.fit(x, K, 1).logLikelihood(x)).isGreaterThan(one + 1);
    }

    @Test
    void many_dimensions_leave_the_range_of_densities_but_not_of_their_logarithms() {
        Blobs blobs = Blobs.of(1200, 400, 2, 20);
        GaussianMixture mixture = GaussianMixture.fit(blobs.x(), 2, 1);
        assertThat(mixture.logLikelihood(blobs.x())).isBetween(-745.0, -100.0);
        assertThat(Clusters.purity(mixture.labels(blobs.x()), blobs.classes())).isEqualTo(1);
    }

    @Test
    void a_single_gaussian_has_the_mean_and_the_covariance_of_the_data() {
        NDArray x = Tensors.of(new float[] {0, 0, 2, 0, 0, 4, 2, 4}, 4, 2);
        GaussianMixture mixture = GaussianMixture.fit(x, 1, 1);
        assertThat(mixture.means().toDoubleArray()).containsExactly(new double[] {1, 2}, within(1e-9));
        assertThat(mixture.covariances().toDoubleArray())
                .containsExactly(new double[] {1, 0, 0, 4}, within(1e-5)); // the floor adds 2.5e-6
        assertThat(mixture.logWeights().toDoubleArray()[0]).isCloseTo(0, within(1e-9));
    }
}
