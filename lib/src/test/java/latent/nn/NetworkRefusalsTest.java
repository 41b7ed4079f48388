package latent.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import latent.tensor.Tensors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class NetworkRefusalsTest {
    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }

    @Test
    void batch_norm_refuses_one_value_per_channel_in_training_and_keeps_its_statistics() {
        Network net = Network.of("net", Layers.batchNorm(), 4);
        refused(
                () -> net.train().apply(Tensors.ones(1, 4)),
                "batch norm: expected more than one value per channel in training but was given [1, 4];"
                        + " use dropLast() or another batch size");
        assertThat(net.eval().apply(Tensors.ones(1, 4)).isNaN().any().getBoolean())
                .isFalse();
    }

    @Test
    void sizes_below_one_are_refused_when_the_layer_is_made() {
        refused(() -> Layers.linear(0), "linear: expected at least 1 but was given 0");
        refused(() -> Layers.conv(0, 3, 1, 1), "conv channels: expected at least 1 but was given 0");
        refused(() -> Layers.conv(4, 0, 1, 1), "conv kernel: expected at least 1 but was given 0");
        refused(() -> Layers.conv(4, 3, 0, 1), "conv stride: expected at least 1 but was given 0");
        refused(() -> Layers.conv(4, 3, 1, -1), "conv padding: expected at least 0 but was given -1");
        refused(() -> Layers.convTranspose(4, 3, 0, 1), "transposed conv stride: expected at least 1 but was given 0");
        refused(() -> Layers.groupNorm(0), "group norm: expected at least 1 but was given 0");
        refused(() -> Layers.upsample(0), "upsample: expected at least 1 but was given 0");
        refused(() -> Layers.maxPool(0), "max pool: expected at least 1 but was given 0");
        refused(() -> Layers.avgPool(-2), "average pool: expected at least 1 but was given -2");
        refused(() -> Layers.reshape(-2, -3), "reshape: expected at least 1 but was given -2");
        refused(() -> Layers.embedding(0, 3), "embedding count: expected at least 1 but was given 0");
        refused(
                () -> Network.of("net", Layers.linear(2), 0),
                "net: size of an input: expected at least 1 but was given 0");
    }

    @Test
    void a_layer_without_output_is_refused_when_the_network_is_made() {
        refused(
                () -> Network.of("net", Layers.maxPool(5), 1, 4, 4),
                "net: max pool 5: expected input [B, C, H, W] with H and W at least 5 but was given [B, 1, 4, 4]");
        refused(
                () -> Network.of("net", Layers.convTranspose(1, 2, 2, 3), 1, 2, 2),
                "net: transposed conv 1, 2x2, stride 2, padding 3: expected input [B, C, H, W] with H and W at least 4"
                        + " but was given [B, 1, 2, 2]");
        assertThat(Network.of("net", Layers.convTranspose(1, 2, 2, 3), 1, 4, 4)
                        .apply(Tensors.ones(1, 1, 4, 4))
                        .size())
                .isEqualTo(4);
    }

    @Test
    void a_shape_that_does_not_fit_is_told_what_was_expected() {
        refused(
                () -> Network.of("net", Layers.reshape(2, 3), 5),
                "net: reshape [B, 2, 3]: expected input of 6 numbers an example but was given [B, 5]");
        refused(
                () -> Network.of("net", Layers.upsample(2), 5),
                "net: upsample 2: expected input [B, C, H, W] but was given [B, 5]");
    }

    @Test
    void nothing_and_whole_numbers_are_refused_in_the_network_s_name() {
        Network net = Network.of("encoder", Layers.linear(2), 3);
        refused(() -> net.apply(null), "encoder: expected input [B, 3] but was given null");
        refused(
                () -> net.apply(Tensors.ofLongs(new long[] {1, 2, 3}, 1, 3)),
                "encoder: expected numbers of type float32 but was given int64; use toType");
    }

    @Test
    void an_embedding_takes_whole_numbers_below_its_count_only() {
        Network net = Network.of("net", Layers.stack(Layers.embedding(10, 3), Layers.linear(2)));
        assertThat(net.apply(Tensors.ofLongs(new long[] {0, 9})).getShape().getShape())
                .containsExactly(2, 2);
        String expected = "embedding 10 x 3: expected whole numbers from 0 to 9 but was given ";
        refused(() -> net.apply(Tensors.ofLongs(new long[] {0, 10})), expected + 10);
        refused(() -> net.apply(Tensors.ofLongs(new long[] {-1, 10})), expected + -1);
    }

    @Test
    void a_block_belongs_to_one_network() {
        Block shared = Layers.linear(3);
        Network p = Network.of("p", shared, 3);
        String message = "q: this block already belongs to a network; make a new one";
        refused(() -> Network.of("q", shared, 3), message);
        refused(() -> Network.of("q", Layers.stack(Layers.relu(), shared), 3), message);
        assertThat(p.weights().get(0).getName()).isEqualTo("p/weight");
    }

    @Test
    void closing_the_value_leaves_the_input_open() {
        Network net = Network.of("net", Layers.dropout(0.5), 3);
        NDArray x = Tensors.ones(1, 3);
        net.apply(x).close();
        assertThat(x.toFloatArray()).containsExactly(1, 1, 1);
    }
}
