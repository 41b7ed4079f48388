package latent.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class ImageQualityTest {
    private static NDArray images(long... shape) {
        Seeds.set(3);
        return Tensors.uniform(shape);
    }

    @Test
    void a_tenth_off_everywhere_is_twenty_decibels() {
        NDArray x = images(3, 1, 12, 12);
        assertThat(Reconstruction.psnr(x.add(0.1), x)).isCloseTo(20, within(1e-4));
        assertThat(Reconstruction.psnr(x, x)).isInfinite();
        NDArray noisy = x.add(images(3, 1, 12, 12).mul(0.2));
        NDArray noisier = x.add(images(3, 1, 12, 12).mul(0.4));
        assertThat(Reconstruction.psnr(noisy, x) - Reconstruction.psnr(noisier, x))
                .isCloseTo(20 * Math.log10(2), within(1e-4));
    }

    @Test
    void similarity_of_equal_images_is_one_and_of_flat_ones_a_closed_form() {
        NDArray x = images(2, 3, 14, 11);
        assertThat(Reconstruction.ssim(x, x)).isCloseTo(1, within(1e-12));
        NDArray dark = Tensors.zeros(1, 1, 11, 11);
        double c1 = 1e-4; // two flat images differ in brightness alone: C1 / (1 + C1)
        assertThat(Reconstruction.ssim(dark, dark.add(1))).isCloseTo(c1 / (1 + c1), within(1e-9));
    }

    @Test
    void similarity_is_symmetric_falls_with_noise_and_is_the_mean_over_images() {
        NDArray x = images(1100, 1, 11, 11); // more than one piece
        NDArray noise = Tensors.normal(1100, 1, 11, 11);
        NDArray noisy = x.add(noise.mul(0.1));
        double similar = Reconstruction.ssim(noisy, x);
        assertThat(Reconstruction.ssim(x, noisy)).isCloseTo(similar, within(1e-12));
        assertThat(Reconstruction.ssim(x.add(noise.mul(0.5)), x)).isLessThan(similar);
        double first = Reconstruction.ssim(noisy.get("0:550"), x.get("0:550"));
        double second = Reconstruction.ssim(noisy.get("550:"), x.get("550:"));
        assertThat(similar).isCloseTo((first + second) / 2, within(1e-9));
    }

    @Test
    void the_median_takes_away_single_pixels_and_keeps_edges() {
        NDArray edge = Tensors.zeros(1, 1, 6, 4).concat(Tensors.ones(1, 1, 6, 4), 3); // dark left half, bright right
        assertThat(MedianFilter.apply(edge, 3)).isEqualTo(edge);
        float[] salted = edge.toFloatArray();
        salted[2 * 8 + 1] = 1;
        salted[3 * 8 + 6] = 0;
        assertThat(MedianFilter.apply(Tensors.of(salted, 1, 1, 6, 8), 3)).isEqualTo(edge);
    }

    @Test
    void medians_of_one_pixel_and_of_flat_images_are_the_images() {
        NDArray x = images(2, 3, 5, 7);
        assertThat(MedianFilter.apply(x, 1)).isEqualTo(x);
        NDArray flat = Tensors.ones(2, 2, 5, 5).mul(0.3);
        assertThat(MedianFilter.apply(flat, 7)).isEqualTo(flat);
        NDArray one = MedianFilter.apply(x.get("1:2"), 5);
        assertThat(MedianFilter.apply(x, 5).get("1:2")).isEqualTo(one);
    }

    @Test
    void other_shapes_and_sizes_are_refused() {
        NDArray x = images(2, 1, 12, 12);
        assertThatThrownBy(() -> MedianFilter.apply(x, 4))
                .hasMessageContaining("an odd size")
                .hasMessageContaining("size 4");
        assertThatThrownBy(() -> MedianFilter.apply(x.get(0), 3)).hasMessageContaining("[B, C, H, W]");
        assertThatThrownBy(() -> Reconstruction.psnr(x, x.get("0:1"))).hasMessageContaining("of one shape");
        assertThatThrownBy(() -> Reconstruction.ssim(x.get(":, :, :10"), x.get(":, :, :10")))
                .hasMessageContaining("at least 11 x 11 pixels");
        assertThatThrownBy(() -> Reconstruction.psnr(x.mul(Float.NaN), x)).hasMessageContaining("finite numbers");
    }
}
