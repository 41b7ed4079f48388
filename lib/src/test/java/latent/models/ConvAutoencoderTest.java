package latent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.stream.Stream;
import latent.data.DrawnDigits;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import latent.train.Optimizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConvAutoencoderTest {
    private ConvAutoencoder model;

    @BeforeEach
    void make() {
        Seeds.set(1);
        model = ConvAutoencoder.of();
    }

    @Test
    void the_layers_and_their_counts_are_those_of_the_table() {
        assertThat(model.parameterCount()).isEqualTo(140_850);
        assertThat(model.trainableCount()).isEqualTo(140_594);
        List<String> counts = Stream.of(
                        "conv 32, 320",
                        "conv 64, 18496",
                        "conv 64, 36928",
                        "linear 49, 28273",
                        "transposed conv 64, 640",
                        "batch norm, 256",
                        "transposed conv 64, 36928",
                        "batch norm, 256",
                        "transposed conv 32, 18464",
                        "conv 1, 289")
                .toList();
        List<String> found = model.table()
                .replace(",", "")
                .lines()
                .filter(line -> line.matches("(conv|linear|transposed|batch).* [1-9]\\d*$"))
                .map(line ->
                        line.replaceAll("^([a-z ]+ ?\\d*) .* (\\d+)$", "$1, $2").replaceAll(" +,", ","))
                .toList();
        assertThat(found).isEqualTo(counts);
    }

    @Test
    void shapes_are_those_of_the_table() {
        NDArray x = Tensors.uniform(3, 1, 28, 28);
        assertThat(model.encode(x).getShape().getShape()).containsExactly(3, 49);
        assertThat(model.reconstruct(x).getShape()).isEqualTo(x.getShape());
        assertThat(model.table())
                .contains("[B, 32, 26, 26]", "[B, 64, 5, 5]", "[B, 576]", "[B, 1, 7, 7]", "[B, 64, 14, 14]");
        assertThatThrownBy(() -> model.encode(Tensors.ones(3, 784)))
                .hasMessage("encoder: expected input [B, 1, 28, 28] but was given [3, 784]");
    }

    @Test
    void the_state_is_all_that_the_network_is_under_names_of_its_own() {
        List<NDArray> state = model.state();
        assertThat(state.stream().map(NDArray::getName)).doesNotHaveDuplicates().doesNotContainNull();
        assertThat(state.stream().mapToLong(a -> a.getShape().size()).sum()).isEqualTo(140_850);
        assertThat(model.weights()).hasSize(20).allMatch(state::contains);
    }

    @Test
    void a_few_steps_beat_the_black_image_and_leave_nothing_behind() {
        NDArray x = DrawnDigits.images(1, 20, 10).train().get("0:8");
        double black = x.square().sum().getFloat() / 8;
        Optimizer adam = Optimizer.adam(model.weights(), 3e-3);
        adam.minimize(() -> model.loss(x));
        int before = Tensors.manager().getManagedArrays().size();
        double loss = black;
        for (int i = 0; i < 25; i++) {
            loss = adam.minimize(() -> model.loss(x));
        }
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before);
        assertThat(loss).isLessThan(0.8 * black);
    }
}
