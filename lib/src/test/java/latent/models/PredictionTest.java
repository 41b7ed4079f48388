package latent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PredictionTest {
    private final NDArray angle = Tensors.of(new double[] {0.1, 0.7, 1.4}, 3, 1);
    private final NDArray signal = angle.cos();
    private final NDArray spread = angle.sin();

    @BeforeEach
    void seed() {
        Seeds.set(1);
    }

    @ParameterizedTest
    @EnumSource
    void from_the_right_answer_both_the_image_and_the_noise_come_back(Prediction prediction) {
        NDArray x0 = Tensors.normal(3, 4);
        NDArray noise = Tensors.normal(3, 4);
        NDArray x = x0.mul(signal).add(noise.mul(spread));
        NDArray said = prediction.target(x0, noise, signal, spread);
        assertThat(Tensors.doubles(prediction.image(x, said, signal, spread)))
                .containsExactly(Tensors.doubles(x0), within(1e-5));
        assertThat(Tensors.doubles(prediction.noise(x, said, signal, spread)))
                .containsExactly(Tensors.doubles(noise), within(1e-5));
    }

    /** Any answer, right or wrong, means an image and a noise that together make x. */
    @ParameterizedTest
    @EnumSource
    void any_answer_means_the_same_whichever_way_it_is_written(Prediction prediction) {
        NDArray x = Tensors.normal(3, 4);
        NDArray said = Tensors.normal(3, 4);
        NDArray image = prediction.image(x, said, signal, spread);
        NDArray noise = prediction.noise(x, said, signal, spread);
        NDArray both = image.mul(signal).add(noise.mul(spread));
        assertThat(Tensors.doubles(both)).containsExactly(Tensors.doubles(x), within(1e-5));
        NDArray again = prediction.target(image, noise, signal, spread);
        assertThat(Tensors.doubles(again)).containsExactly(Tensors.doubles(said), within(1e-4));
    }

    @Test
    void the_velocity_is_the_slope_along_the_circle_of_signal_and_spread() {
        NDArray x0 = Tensors.normal(3, 4);
        NDArray noise = Tensors.normal(3, 4);
        double h = 1e-2;
        NDArray after = x0.mul(angle.add(h).cos()).add(noise.mul(angle.add(h).sin()));
        NDArray before = x0.mul(angle.sub(h).cos()).add(noise.mul(angle.sub(h).sin()));
        NDArray slope = after.sub(before).div(2 * h);
        assertThat(Tensors.doubles(Prediction.VELOCITY.target(x0, noise, signal, spread)))
                .containsExactly(Tensors.doubles(slope), within(1e-3));
    }
}
