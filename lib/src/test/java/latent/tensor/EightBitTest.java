package latent.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EightBitTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void seed() {
        Seeds.set(1);
        file = folder.resolve("compact.npz");
    }

    private static NDArray named(String name, NDArray array) {
        array.setName(name);
        return array;
    }

    @Test
    void what_comes_back_differs_by_at_most_half_a_scale_of_its_row() {
        NDArray matrix = named(
                "layer/weight",
                Tensors.normal(40, 300).mul(Tensors.range(0.001, 50, 40).reshape(40, 1)));
        NDArray kernel = named("conv", Tensors.normal(6, 5, 3, 3));
        Npz.saveCompact(file, List.of(matrix, kernel));
        Map<String, NDArray> back = Npz.load(file);
        assertThat(back).containsOnlyKeys("layer/weight", "conv");
        for (NDArray array : List.of(matrix, kernel)) {
            long rows = array.getShape().get(0);
            NDArray error = back.get(array.getName()).sub(array).abs().reshape(rows, -1);
            NDArray scale =
                    array.abs().reshape(rows, -1).max(new int[] {1}, true).div(127);
            assertThat(error.div(scale).max().getFloat()).isLessThanOrEqualTo(0.5f + 1e-4f);
        }
    }

    @Test
    void biases_zero_rows_and_whole_steps_come_back_as_they_were() {
        NDArray bias = named("bias", Tensors.normal(7));
        NDArray zeros = named("zeros", Tensors.zeros(3, 4));
        NDArray steps = named("steps", Tensors.of(new float[] {-127, 0, 1, 64, 127, 5}, 2, 3));
        Npz.saveCompact(file, List.of(bias, zeros, steps));
        Map<String, NDArray> back = Npz.load(file);
        for (NDArray array : List.of(bias, zeros, steps)) {
            assertThat(back.get(array.getName()).toFloatArray())
                    .as(array.getName())
                    .containsExactly(array.toFloatArray());
        }
        assertThatThrownBy(() -> Npz.saveCompact(
                        file, List.of(named("bad", Tensors.ones(2, 2).div(0)))))
                .hasMessageContaining("bad: expected finite numbers");
        assertThatThrownBy(() -> Npz.saveCompact(file, List.of(named("whole", Tensors.ofLongs(new long[4], 2, 2)))))
                .hasMessageContaining("whole: expected type float32 but was given int64");
    }

    @Test
    void the_file_takes_little_more_than_a_byte_a_number_and_numpy_sees_int8() throws Exception {
        Npz.saveCompact(file, List.of(named("w", Tensors.normal(300, 400))));
        assertThat(Files.size(file)).isLessThan(300 * 400 + 4_000);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String start =
                    new String(zip.getInputStream(zip.getEntry("w.npy")).readNBytes(128), StandardCharsets.ISO_8859_1);
            assertThat(start).contains("NUMPY").contains("|i1").contains("(300, 400)");
            assertThat(zip.getEntry("w.scale.npy")).isNotNull();
        }
    }

    @Test
    void restore_overwrites_a_state_or_leaves_it_alone() {
        NDArray w = named("w", Tensors.of(new float[] {1, 2, 3, 127}, 2, 2));
        NDArray b = named("b", Tensors.ones(2));
        Npz.saveCompact(file, List.of(w, b));
        NDArray other = named("w", Tensors.zeros(2, 2));
        Npz.restore(file, List.of(other, named("b", Tensors.zeros(2))));
        assertThat(other.sub(w).abs().max().getFloat()).isLessThan(2f / 254 + 1e-6f);
        assertThatThrownBy(() -> Npz.restore(file, List.of(named("w", Tensors.zeros(2, 2)), named("c", w))))
                .hasMessageContaining("expected an array c but it holds [b, w]");
    }
}
