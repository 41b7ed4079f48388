package latent.prob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.function.UnaryOperator;
import latent.tensor.Autograd;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class FullGaussianTest {
    private static final double[] COVARIANCE = {2, 0.6, 0.6, 1};

    private static FullGaussian of(double... covariance) {
        return new FullGaussian(Tensors.of(new double[] {1, -1}), Tensors.of(covariance, 2, 2));
    }

    @Test
    void a_diagonal_covariance_is_the_independent_gaussian() {
        FullGaussian full = of(4, 0, 0, 0.25);
        Gaussian independent =
                Gaussian.of(Tensors.of(new double[] {1, -1}, 1, 2), Tensors.of(new double[] {2, 0.5}, 1, 2));
        NDArray x = Tensors.of(new double[] {0, 0, 1, 2, -3, 0.5}, 3, 2);
        assertThat(Tensors.doubles(full.logProb(x)))
                .containsExactly(Tensors.doubles(independent.logProb(x)), within(1e-5));
        assertThat(full.entropy()).isCloseTo(independent.entropy().getFloat(0), within(1e-6));
        FullGaussian other = of(COVARIANCE);
        assertThat(other.kl(other)).isCloseTo(0, within(1e-12));
    }

    @Test
    void a_draw_is_the_mean_and_the_cholesky_factor_times_noise() {
        NDArray drawn = of(4, 2, 2, 5).sample(Tensors.of(new double[] {1, 0, 0, 1}, 2, 2)); // L = [2 0; 1 2]
        assertThat(Tensors.doubles(drawn)).containsExactly(new double[] {3, 0, 1, 1}, within(1e-6));
    }

    @Test
    void gradients_of_draws_by_the_covariance_are_those_of_finite_differences() {
        NDArray noise = Tensors.of(new double[] {0.3, -1.2, 0.9, 0.4}, 2, 2);
        UnaryOperator<NDArray> f = c -> {
            FullGaussian p = new FullGaussian(Tensors.of(new double[] {1, -1}), c);
            return p.sample(noise).sin().sum().add(p.logProb(noise).sum());
        };
        double[] slope = Tensors.doubles(Autograd.gradient(f, Tensors.of(COVARIANCE, 2, 2)));
        double h = 1e-2;
        double[][] directions = {{1, 0, 0, 0}, {0, 1, 1, 0}, {0, 0, 0, 1}}; // a covariance stays symmetric
        for (double[] direction : directions) {
            double along = 0;
            double[] up = COVARIANCE.clone();
            double[] down = COVARIANCE.clone();
            for (int i = 0; i < 4; i++) {
                along += slope[i] * direction[i];
                up[i] += h * direction[i];
                down[i] -= h * direction[i];
            }
            double rise = f.apply(Tensors.of(up, 2, 2)).getFloat()
                    - f.apply(Tensors.of(down, 2, 2)).getFloat();
            assertThat(along).isCloseTo(rise / (2 * h), within(2e-3));
        }
    }

    @Test
    void what_is_no_covariance_is_refused() {
        assertThatThrownBy(() -> of(1, 0.5, 0, 1)).hasMessageContaining("expected a symmetric covariance");
        assertThatThrownBy(() -> of(1, 2, 2, 1).entropy())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cholesky: expected a positive definite matrix but was given one, (2, 2), that has an"
                        + " eigenvalue of 0 or below");
        assertThatThrownBy(() -> new FullGaussian(Tensors.ones(3), Tensors.ones(2, 2)))
                .hasMessage("FullGaussian: expected a mean [D] and a covariance [D, D] but was given (3) and (2, 2)");
        assertThatThrownBy(() -> of(COVARIANCE).logProb(Tensors.ones(2)))
                .hasMessage("FullGaussian: expected points [N, 2] but was given (2)");
        assertThatThrownBy(() -> of(COVARIANCE).sample(0)).hasMessageContaining("at least one draw");
        assertThatThrownBy(() -> of(COVARIANCE).sample(Tensors.ones(2))).hasMessageContaining("points [N, 2]");
        assertThatThrownBy(() -> of(0, 0, 0, 0).entropy()).hasMessageContaining("expected a positive definite matrix");
    }

    @Test
    void outside_a_loss_only_the_value_is_left() {
        FullGaussian p = of(COVARIANCE);
        NDArray x = Tensors.ones(5, 2);
        int before = Tensors.manager().getManagedArrays().size();
        p.sample(4).close();
        p.logProb(x).close();
        p.kl(p);
        p.entropy();
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before);
    }
}
