package latent.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import java.awt.image.BufferedImage;
import java.util.List;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class HeatMapTest {
    private static final NDArray MATRIX = Tensors.of(new float[] {0, 1, 2, 3}, 2, 2);

    private static int topLeft(HeatMap map) {
        BufferedImage image = map.image();
        for (int x = 0; x < image.getWidth(); x++) {
            int rgb = image.getRGB(x, 120) & 0xFFFFFF;
            int next = image.getRGB(Math.min(x + 40, image.getWidth() - 1), 120) & 0xFFFFFF;
            if (rgb != 0xFFFFFF && rgb == next) {
                return rgb;
            }
        }
        return -1;
    }

    @Test
    void magnitudes_begin_at_the_dark_end_of_viridis() {
        assertThat(topLeft(Charts.heatMap("cosine", MATRIX))).isEqualTo(0x440154);
    }

    @Test
    void signed_values_are_white_at_zero() {
        assertThat(topLeft(Charts.heatMap("weight", MATRIX).withDiverging())).isEqualTo(0xF7F7F7);
    }

    @Test
    void names_and_labels_leave_it_on_the_page() {
        HeatMap map = Charts.heatMap("count", MATRIX)
                .withNames(List.of("trouser", "dress"), List.of("trouser", "dress"))
                .withLabels("predicted", "true")
                .withRange(0, 10)
                .withNumbers()
                .withTitle("Confusions");
        assertThat(map.image().getWidth()).isEqualTo(1440);
        assertThat(map.title()).isEqualTo("Confusions");
    }

    @Test
    void a_wrong_shape_is_named() {
        assertThatThrownBy(() -> Charts.heatMap("x", Tensors.zeros(3)))
                .hasMessage("heat map \"x\": expected [rows, columns] but was given [3]");
    }
}
