package latent.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import java.awt.image.BufferedImage;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class ImageGridTest {
    /** Device pixels: the left margin and the top margin of a grid without labels and title. */
    private static final int LEFT = 16;

    private static final int TOP = 12;

    private static NDArray checkerboard(int count) {
        float[] pixels = new float[count * 784];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (i % 28 + i / 28) % 2;
        }
        return Tensors.of(pixels, count, 784);
    }

    private static int gray(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        assertThat(rgb & 255).isEqualTo(rgb >> 8 & 255).isEqualTo(rgb >> 16 & 255);
        return rgb & 255;
    }

    @Test
    void pixels_become_whole_squares_without_blur() {
        BufferedImage image = ImageGrid.of(checkerboard(10)).image();
        for (int row = 0; row < 28; row++) {
            for (int column = 0; column < 28; column++) {
                int expected = (row + column) % 2 == 0 ? 0 : 255;
                assertThat(gray(image, LEFT + 4 * column, TOP + 4 * row)).isEqualTo(expected);
                assertThat(gray(image, LEFT + 4 * column + 3, TOP + 4 * row + 3))
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void an_image_is_at_least_56_pixels_wide_and_ten_fit_the_page() {
        GridPainter painter = new GridPainter(ImageGrid.of(checkerboard(10)));
        assertThat(painter.imageWidth()).isGreaterThanOrEqualTo(56);
        assertThat(ImageGrid.of(checkerboard(10)).image().getWidth()).isEqualTo(1440);
        assertThat(ImageGrid.of("a label of several words", checkerboard(10))
                        .image()
                        .getWidth())
                .isEqualTo(1440);
        assertThat(new GridPainter(ImageGrid.of(Tensors.zeros(3, 1, 5, 5))).imageWidth())
                .isGreaterThanOrEqualTo(56);
        assertThat(new GridPainter(ImageGrid.of(Tensors.zeros(3, 3, 112, 92))).imageWidth())
                .isGreaterThanOrEqualTo(56);
    }

    @Test
    void rows_stand_below_each_other_on_one_scale() {
        NDArray half = Tensors.ones(4, 784).mul(0.5);
        ImageGrid grid = ImageGrid.of("original", Tensors.ones(4, 784)).with("rebuilt", half);
        BufferedImage image = grid.image();
        int x = image.getWidth() / 2;
        assertThat(grid.scale()).isEqualTo(new Scale(0, 1, Scale.Kind.GRAY));
        GridPainter painter = new GridPainter(grid);
        assertThat(gray(image, x, TOP + 20)).isEqualTo(255);
        assertThat(gray(image, x, TOP + 20 + 2 * painter.imageHeight())).isEqualTo(128);
    }

    @Test
    void values_outside_zero_to_one_get_a_scale_of_their_own_and_its_bar() {
        ImageGrid plain = ImageGrid.of(checkerboard(10));
        ImageGrid spilt = ImageGrid.of(checkerboard(10).mul(1.5).sub(0.25));
        assertThat(spilt.scale()).isEqualTo(new Scale(-0.25, 1.25, Scale.Kind.GRAY));
        assertThat(spilt.image().getHeight()).isGreaterThan(plain.image().getHeight());
        assertThat(spilt.withRange(0, 1).scale()).isEqualTo(new Scale(0, 1, Scale.Kind.GRAY));
    }

    @Test
    void reconstructions_that_spill_over_are_cut_to_the_scale_of_their_originals_and_it_says_so() {
        ImageGrid grid = ImageGrid.of("original", checkerboard(2))
                .with("PCA", checkerboard(2).mul(1.5).sub(0.25));
        assertThat(grid.scale()).isEqualTo(new Scale(0, 1, Scale.Kind.GRAY));
        assertThat(grid.note()).isEqualTo("values from -0.25 to 1.25 are cut to this scale");
        assertThat(ImageGrid.of(checkerboard(2)).note()).isEmpty();
    }

    @Test
    void filters_are_white_at_zero_and_reach_as_far_either_way() {
        NDArray weights = Tensors.of(new float[] {0, -2, 1, 0}, 1, 4);
        ImageGrid filters = Filters.of(weights);
        assertThat(filters.scale()).isEqualTo(new Scale(-2, 2, Scale.Kind.DIVERGING));
        BufferedImage image = filters.image();
        assertThat(image.getRGB(LEFT + 2, TOP + 2) & 0xFFFFFF).isEqualTo(0xF7F7F7);
        int half = new GridPainter(filters).imageWidth();
        assertThat(image.getRGB(LEFT + half + 4, TOP + 4) & 0xFFFFFF).isEqualTo(0x053061);
    }

    @Test
    void colour_images_keep_red_green_and_blue() {
        NDArray red = Tensors.of(new float[] {1, 0, 0}, 1, 3, 1, 1);
        assertThat(ImageGrid.of(red).image().getRGB(LEFT + 1, TOP + 1) & 0xFFFFFF)
                .isEqualTo(0xFF0000);
    }

    @Test
    void at_most_a_hundred_images_are_shown() {
        assertThat(ImageGrid.of(Tensors.zeros(150, 16)).rows).hasSize(10);
        assertThat(ImageGrid.of(Tensors.zeros(7, 16), 3).rows).hasSize(3);
    }

    @Test
    void a_wrong_shape_says_what_fits() {
        assertThatThrownBy(() -> ImageGrid.of(Tensors.zeros(5, 30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("30 is no square")
                .hasMessageContaining("[5, 30]");
        assertThatThrownBy(() -> ImageGrid.of(Tensors.zeros(5, 2, 4, 4))).hasMessageContaining("C 1 or 3");
        assertThatThrownBy(() -> ImageGrid.of(Tensors.zeros(5))).hasMessageContaining("was given (5)");
        assertThatThrownBy(() -> ImageGrid.of(Tensors.zeros(5, 4), 0)).hasMessageContaining("at least 1 column");
    }
}
