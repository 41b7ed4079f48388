package latent.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class TimeMlpTest {
    @Test
    void an_embedded_time_lies_on_a_sphere_and_near_times_lie_near_each_other() {
        NDArray times = Tensors.of(new double[] {500, 501, 600});
        NDArray e = TimeEmbedding.of(times, 64); // [3, 64]
        double[] squares = Tensors.doubles(e.square().sum(new int[] {1}));
        assertThat(squares).containsOnly(new double[] {32, 32, 32}, within(1e-3));
        double near = e.get("1").sub(e.get("0")).norm().getFloat();
        double far = e.get("2").sub(e.get("0")).norm().getFloat();
        assertThat(near).isBetween(0.5, far / 2);
    }

    @Test
    void at_time_zero_the_sines_are_zero_and_the_cosines_one() {
        assertThat(Tensors.doubles(TimeEmbedding.of(Tensors.zeros(1), 6))).containsExactly(0, 0, 0, 1, 1, 1);
    }

    @Test
    void a_network_of_points_hears_the_time() {
        Seeds.set(1);
        TimeMlp net = TimeMlp.of("net", 2, 16);
        NDArray x = Tensors.zeros(3, 2);
        NDArray y = net.apply(x, Tensors.of(new double[] {1, 500, 1000}));
        assertThat(y.getShape()).isEqualTo(x.getShape());
        assertThat(y.get("0").sub(y.get("2")).abs().min().getFloat()).isGreaterThan(1e-4f);
        assertThat(net.parameterCount()).isEqualTo(16 * 35 + 2 * 16 * 17 + 2 * 17);
        assertThat(net.weights()).hasSize(8).isEqualTo(net.state());
    }

    @Test
    void what_does_not_fit_is_refused() {
        assertThatThrownBy(() -> TimeEmbedding.of(Tensors.ones(3), 7))
                .hasMessage("TimeEmbedding: expected times [B] and an even size but was given (3) and 7");
        assertThatThrownBy(() -> TimeEmbedding.of(Tensors.ones(3, 1), 8)).hasMessageContaining("but was given (3, 1)");
        assertThatThrownBy(() -> TimeMlp.of("net", 0, 8))
                .hasMessage("net: dimensions: expected at least 1 but was given 0");
        TimeMlp net = TimeMlp.of("net", 2, 8);
        assertThatThrownBy(() -> net.apply(Tensors.ones(4, 3), Tensors.ones(4)))
                .hasMessage("net: expected points [B, 2] but was given (4, 3)");
        assertThatThrownBy(() -> net.apply(Tensors.ones(4, 2), Tensors.ones(3)))
                .hasMessage("net: time: expected one for each example, (4), but was given (3)");
    }
}
