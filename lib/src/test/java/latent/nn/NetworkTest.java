package latent.nn;

import static latent.nn.Layers.batchNorm;
import static latent.nn.Layers.conv;
import static latent.nn.Layers.convTranspose;
import static latent.nn.Layers.dropout;
import static latent.nn.Layers.flatten;
import static latent.nn.Layers.linear;
import static latent.nn.Layers.maxPool;
import static latent.nn.Layers.relu;
import static latent.nn.Layers.reshape;
import static latent.nn.Layers.residual;
import static latent.nn.Layers.stack;
import static latent.nn.Layers.upsample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkTest {
    @TempDir
    Path folder;

    private static Block convolutional() {
        return stack(
                conv(8, 3, 1, 1),
                batchNorm(),
                relu(),
                maxPool(2),
                residual(conv(8, 3, 1, 1), relu()),
                flatten(),
                linear(10),
                linear(8 * 7 * 7),
                reshape(8, 7, 7),
                upsample(2),
                convTranspose(1, 4, 2, 1));
    }

    @Test
    void a_wrong_input_names_the_network_the_expected_and_the_given_shape() {
        Network decoder = Network.of("decoder", linear(784), 20);
        assertThatThrownBy(() -> decoder.apply(Tensors.zeros(64, 40)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("decoder: expected input [B, 20] but was given [64, 40]");
    }

    @Test
    void a_layer_that_cannot_take_its_input_is_named_when_the_network_is_made() {
        assertThatThrownBy(() -> Network.of("critic", stack(linear(8), conv(4, 3, 1, 1)), 20))
                .hasMessageContaining("critic: conv 4, 3x3")
                .hasMessageContaining("but was given [B, 8]");
    }

    @Test
    void shapes_and_counts_are_in_the_table() {
        Network net = Network.of("net", convolutional(), 1, 14, 14);
        assertThat(net.apply(Tensors.zeros(2, 1, 14, 14)).getShape().getShape()).containsExactly(2, 1, 28, 28);
        long learned = (8 * 9 + 8) + 16 + (8 * 8 * 9 + 8) + (392 * 10 + 10) + (10 * 392 + 392) + (8 * 16 + 1);
        assertThat(net.trainableCount()).isEqualTo(learned);
        assertThat(net.parameterCount()).isEqualTo(learned + 16);
        assertThat(net.table())
                .contains("conv 8, 3x3")
                .contains("[B, 8, 7, 7]")
                .contains("residual")
                .contains("are learned");
    }

    @Test
    void dropout_acts_in_training_only() {
        Network net = Network.of("net", dropout(0.5), 100);
        assertThat(net.apply(Tensors.ones(1, 100)).sum().getFloat()).isEqualTo(100f);
        NDArray thinned = net.train().apply(Tensors.ones(1, 100));
        assertThat(thinned.toFloatArray()).containsOnly(0f, 2f).contains(0f, 2f);
    }

    @Test
    void saved_weights_come_back_bit_for_bit() {
        Seeds.set(3);
        Network first = Network.of("net", convolutional(), 1, 14, 14);
        Network second = Network.of("net", convolutional(), 1, 14, 14);
        NDArray x = Tensors.normal(3, 1, 14, 14);
        Path file = folder.resolve("net.npz");
        first.save(file);
        second.load(file);
        assertThat(second.apply(x).toFloatArray()).isEqualTo(first.apply(x).toFloatArray());
    }

    @Test
    void a_damaged_or_foreign_file_is_named_and_changes_nothing() throws IOException {
        Network net = Network.of("net", linear(3), 2);
        float[] before = net.weights().get(0).toFloatArray();
        Path damaged = folder.resolve("damaged.npz");
        net.save(damaged);
        byte[] bytes = Files.readAllBytes(damaged);
        Files.write(damaged, java.util.Arrays.copyOf(bytes, bytes.length / 3));
        assertThatThrownBy(() -> net.load(damaged))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("damaged.npz");
        Path foreign = folder.resolve("foreign.npz");
        Network.of("net", linear(4), 2).save(foreign);
        assertThatThrownBy(() -> net.load(foreign)).hasMessageContaining("expected shape (3, 2) but was given (4, 2)");
        assertThat(net.weights().get(0).toFloatArray()).isEqualTo(before);
        assertThat(folder.toFile().list()).hasSize(2);
    }

    @Test
    void evaluation_leaves_no_arrays_behind() {
        Network net = Network.of("net", convolutional(), 1, 14, 14);
        NDArray x = Tensors.zeros(2, 1, 14, 14);
        net.apply(x).close();
        int before = Tensors.manager().getManagedArrays().size();
        net.apply(x).close();
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before);
    }
}
