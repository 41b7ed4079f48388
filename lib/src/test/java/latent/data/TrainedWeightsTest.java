package latent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainedWeightsTest {
    @TempDir
    Path folder;

    @Test
    void the_repository_is_found_from_any_folder_inside_it() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/manifest.json"), "[]");
        Path inside = Files.createDirectories(folder.resolve("notebooks/lectures"));
        assertThat(TrainedWeights.repository(inside)).contains(folder.toAbsolutePath());
    }

    @Test
    void missing_weights_are_named_with_who_writes_them() {
        assertThat(TrainedWeights.exist("no-such-net")).isFalse();
        assertThatThrownBy(() -> TrainedWeights.restore("no-such-net", List.of()))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "no trained weights no-such-net: expected data/weights/no-such-net.npz, which the reproduction "
                                + "that trains them writes");
        assertThatThrownBy(() -> TrainedWeights.exist("../manifest")).hasMessageContaining("but was given ../manifest");
    }

    /** The tests' working folder lies in the repository; this file is packed among the tests' own resources. */
    @Test
    void weights_packed_into_the_library_are_found() {
        NDArray weight = Tensors.zeros(2, 3);
        weight.setName("weight");
        assertThat(TrainedWeights.exist("for-the-test")).isTrue();
        TrainedWeights.restore("for-the-test", List.of(weight));
        assertThat(weight.toFloatArray()).containsExactly(-127, 1, 0, 64, 0, 127);
    }
}
