package latent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import latent.prob.Estimate;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import latent.train.Optimizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportanceWeightedTest {
    private static final int EXAMPLES = 2000;

    private final Vae vae = LinearGaussian.model(0.3, 0.5);
    private NDArray x;
    private NDArray exact; // log p(x)

    @BeforeEach
    void draw() {
        Seeds.set(4);
        x = LinearGaussian.marginal().sample(EXAMPLES);
        exact = LinearGaussian.marginal().logProb(x);
    }

    /** log p(x) - L_k, whose mean is at least 0. */
    private Estimate gap(int k) {
        return Estimate.of(exact.sub(ImportanceWeighted.of(vae, k).bound(x)));
    }

    @Test
    void the_bound_rises_with_the_number_of_draws_towards_the_likelihood() {
        double last = Double.POSITIVE_INFINITY;
        for (int k : new int[] {1, 2, 5, 20, 100, 1000}) {
            Estimate gap = gap(k);
            assertThat(gap.value()).as("k = %d", k).isLessThan(last);
            assertThat(gap.zScore(0)).as("k = %d", k).isGreaterThan(-4);
            last = gap.value();
        }
        assertThat(last).isLessThan(0.005);
    }

    @Test
    void with_one_draw_it_is_the_evidence_lower_bound() {
        Estimate difference = Estimate.of(ImportanceWeighted.of(vae, 1).bound(x).sub(vae.elbo(x)));
        assertThat(Math.abs(difference.zScore(0))).isLessThan(4);
        assertThat(gap(1).value()).isGreaterThan(0.3);
    }

    @Test
    void training_by_it_closes_the_gap_and_leaves_nothing_behind() {
        ImportanceWeighted model = ImportanceWeighted.of(vae, 5);
        double before = gap(1).value();
        Optimizer adam = Optimizer.adam(vae.encoder().weights(), 1e-2);
        adam.minimize(() -> model.loss(x));
        int arrays = Tensors.manager().getManagedArrays().size();
        for (int i = 0; i < 80; i++) {
            adam.minimize(() -> model.loss(x));
        }
        assertThat(Tensors.manager().getManagedArrays()).hasSize(arrays);
        assertThat(gap(1).value()).isBetween(-0.02, 0.2 * before);
        assertThat(model.weights()).isEqualTo(vae.weights());
        assertThat(model.state()).isEqualTo(vae.state());
    }

    @Test
    void no_draws_are_refused() {
        assertThatThrownBy(() -> ImportanceWeighted.of(vae, 0))
                .hasMessage("ImportanceWeighted: expected at least one draw but was given 0");
    }
}
