package latent.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorsTest {
    private static int alive() {
        return Tensors.manager().getManagedArrays().size();
    }

    @Test
    void tidy_frees_all_but_the_result() {
        NDArray x = Tensors.ones(3);
        int before = alive();
        NDArray y = Tensors.tidy(() -> x.add(1).mul(2).sub(1));
        assertThat(y.toFloatArray()).containsOnly(3f);
        assertThat(alive()).isEqualTo(before + 1);
        y.close();
    }

    @Test
    void the_result_of_an_inner_tidy_belongs_to_the_outer_one() {
        int before = alive();
        double sum = Tensors.tidy(() -> {
            NDArray inner = Tensors.tidy(() -> Tensors.ones(4).add(1));
            return (double) inner.sum().getFloat();
        });
        assertThat(sum).isEqualTo(8);
        assertThat(alive()).isEqualTo(before);
    }

    @Test
    void what_is_kept_outlives_every_scope() {
        NDArray[] kept = new NDArray[1];
        Tensors.tidy(() -> {
            kept[0] = Tensors.keep(() -> Tensors.ones(2).add(1));
        });
        assertThat(kept[0].toFloatArray()).containsOnly(2f);
        kept[0].close();
    }

    @Test
    void a_shape_that_does_not_fit_its_values_is_refused() {
        assertThatThrownBy(() -> Tensors.of(new float[] {1, 2, 3}, 2, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shape (2, 2): expected 4 values but was given 3");
    }

    @Test
    void a_range_holds_both_ends() {
        assertThat(Tensors.doubles(Tensors.range(-1, 1, 5))).containsExactly(-1, -0.5, 0, 0.5, 1);
    }

    @Test
    void one_seed_gives_one_sequence_and_mixed_seeds_differ() {
        Seeds.set(7);
        float[] first = Tensors.normal(20).toFloatArray();
        Seeds.set(7);
        assertThat(Tensors.normal(20).toFloatArray()).isEqualTo(first);
        long[] mixed =
                LongStream.range(0, 1000).map(i -> Seeds.mix(7, i)).distinct().toArray();
        assertThat(mixed).hasSize(1000);
        assertThat(Seeds.mix(1, 2)).isNotEqualTo(Seeds.mix(2, 1));
        assertThat(Seeds.mix(0, 1, 2)).isNotEqualTo(Seeds.mix(0, 2, 1));
    }

    @Test
    void the_device_follows_the_wish_or_says_why_it_cannot() {
        assertThat(Devices.choose(null, 0)).isEqualTo(Device.cpu());
        assertThat(Devices.choose(null, 2)).isEqualTo(Device.gpu());
        assertThat(Devices.choose("CPU", 2)).isEqualTo(Device.cpu());
        assertThatThrownBy(() -> Devices.choose("gpu", 0))
                .hasMessageContaining("expected a GPU but the engine finds none");
        assertThatThrownBy(() -> Devices.choose("tpu", 0))
                .hasMessageContaining("expected cpu or gpu but was given tpu");
    }

    @Test
    void a_script_that_does_not_compile_says_so() {
        assertThatThrownBy(() ->
                        Script.compile("def f(self, x: Tensor) -> Tensor:\n  return torch.no_such_operation(x)\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TorchScript does not compile")
                .hasMessageContaining("no_such_operation");
    }

    @Test
    void arrays_of_every_kind_survive_an_npz_file(@TempDir Path folder) {
        Path file = folder.resolve("arrays.npz");
        NDArray numbers = named("numbers", Tensors.of(new float[] {1, 2, 3, 4}, 2, 2));
        NDArray labels = named("labels", Tensors.ofLongs(new long[] {7, -8}));
        NDArray doubles = named("doubles", Tensors.manager().create(new double[] {Math.PI}));
        NDArray bytes = named("bytes", Tensors.of(new float[] {0, 255}).toType(DataType.UINT8, false));
        Npz.save(file, List.of(numbers, labels, doubles, bytes));
        var back = Npz.load(file);
        assertThat(back.get("numbers")).isEqualTo(numbers);
        assertThat(back.get("labels").toLongArray()).containsExactly(7, -8);
        assertThat(back.get("doubles").toDoubleArray()).containsExactly(Math.PI);
        assertThat(back.get("bytes").toType(DataType.FLOAT32, false).toFloatArray())
                .containsExactly(0, 255);
    }

    @Test
    void a_missing_file_and_a_file_of_another_kind_are_named(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> Npz.load(folder.resolve("absent.npz")))
                .hasMessageContaining("no file")
                .hasMessageContaining("absent.npz");
        Path page = Files.writeString(folder.resolve("page.npz"), "<html>not found</html>");
        assertThatThrownBy(() -> Npz.load(page))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("page.npz: expected an npz file");
    }

    private static NDArray named(String name, NDArray array) {
        array.setName(name);
        return array;
    }

    @Test
    void a_result_that_was_made_outside_stays_open_in_nested_scopes() {
        NDArray x = Tensors.ones(2);
        NDArray back = Tensors.tidy(() -> Tensors.tidy(() -> x));
        assertThat(back).isSameAs(x);
        assertThat(x.toFloatArray()).containsOnly(1f);
    }

    @Test
    void tidy_keeps_every_array_of_a_list() {
        List<NDArray> both =
                Tensors.tidy(() -> List.of(Tensors.ones(2), Tensors.zeros(2).add(3)));
        assertThat(both.get(0).toFloatArray()).containsOnly(1f);
        assertThat(both.get(1).toFloatArray()).containsOnly(3f);
        both.forEach(NDArray::close);
    }
}
