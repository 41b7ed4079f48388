package latent.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class TsneTest {
    private static final Blobs BLOBS = Blobs.of(400, 40, 4, 1);

    private static NDArray map(long seed) {
        return Tsne.embed(BLOBS.x(), 10, 400, seed);
    }

    @Test
    void neighbours_stay_neighbours_in_a_map_that_its_seed_repeats() {
        NDArray map = map(3);
        assertThat(map.getShape().getShape()).containsExactly(400, 2);
        assertThat(Neighbours.accuracy(map, BLOBS.classes(), map, BLOBS.classes(), 5))
                .isGreaterThan(0.95);
        assertThat(map(3).toFloatArray()).isEqualTo(map.toFloatArray());
        assertThat(map(4).toFloatArray()).isNotEqualTo(map.toFloatArray());
    }

    @Test
    void nothing_is_printed() {
        PrintStream out = System.out;
        PrintStream error = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream caught = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(caught);
            System.setErr(caught);
            Tsne.embed(Blobs.of(60, 3, 2, 1).x(), 5, 300, 1);
        } finally {
            System.setOut(out);
            System.setErr(error);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void negative_points_equal_pairs_and_few_dimensions_are_fine() {
        NDArray line = Tensors.range(-9, -1, 40).reshape(40, 1);
        NDArray twice = line.concat(line, 0); // every point is there twice
        assertThat(Tsne.embed(twice, 5, 300, 1).isNaN().any().getBoolean()).isFalse();
    }

    @Test
    void what_cannot_be_mapped_is_refused() {
        NDArray x = BLOBS.x();
        assertThatThrownBy(() -> Tsne.embed(x, 134, 1))
                .hasMessageContaining("a perplexity from 1 to (N - 1) / 3 = 133")
                .hasMessageContaining("given 134");
        assertThatThrownBy(() -> Tsne.embed(x, Double.NaN, 1)).hasMessageContaining("given NaN");
        assertThatThrownBy(() -> Tsne.embed(x, 10, 299, 1)).hasMessageContaining("at least 300 iterations");
        assertThatThrownBy(() -> Tsne.embed(x.mul(Float.NaN), 10, 1)).hasMessageContaining("finite numbers");
        assertThatThrownBy(() -> Tsne.embed(x.reshape(-1), 10, 1)).hasMessageContaining("points [N, D]");
        assertThatThrownBy(() -> Tsne.embed(Tensors.ones(50, 3), 5, 1)).hasMessageContaining("all 50 are equal");
    }

    @Test
    void an_interrupt_ends_it() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> map(1)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
