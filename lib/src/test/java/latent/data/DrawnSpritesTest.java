package latent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class DrawnSpritesTest {
    private static int ink(int shape, int scale) {
        return Math.round(DrawnSprites.image(shape, scale, 0, 0, 0).sum().getFloat());
    }

    @Test
    void all_258_published_frames_at_hand_are_drawn_pixel_by_pixel() throws IOException {
        Path file = frames();
        assumeTrue(Files.exists(file), "the published frames are not here");
        try (var stream = Files.newInputStream(file)) {
            NDList arrays = NDList.decode(Tensors.manager(), stream);
            byte[] published = arrays.get("imgs").toByteArray();
            long[] classes = arrays.get("latents_classes").toLongArray();
            int[] rows = IntStream.range(0, classes.length / 6)
                    .map(i -> DrawnSprites.row(IntStream.range(1, 6)
                            .map(k -> (int) classes[6 * i + k])
                            .toArray()))
                    .toArray();
            byte[] drawn =
                    DrawnSprites.of(rows).x().toType(DataType.UINT8, false).toByteArray();
            assertThat(rows).hasSize(258);
            assertThat(differentPixels(drawn, published)).hasSize(258).containsOnly(0);
        }
    }

    @Test
    void the_shapes_have_as_many_pixels_as_the_published_ones() {
        assertThat(IntStream.range(0, 6).map(scale -> ink(0, scale))).containsExactly(100, 144, 196, 256, 324, 400);
        assertThat(IntStream.range(0, 6).map(scale -> ink(1, scale))).containsExactly(76, 104, 144, 184, 228, 288);
        assertThat(IntStream.range(0, 6).map(scale -> ink(2, scale))).containsExactly(58, 84, 108, 140, 182, 222);
    }

    @Test
    void the_last_orientation_is_the_first_again_and_the_position_moves_right_and_down() {
        assertThat(DrawnSprites.image(2, 5, 39, 3, 4)).isEqualTo(DrawnSprites.image(2, 5, 0, 3, 4));
        NDArray corner = DrawnSprites.image(0, 5, 0, 31, 0);
        assertThat(corner.get(":, 6:26, 38:58").sum().getFloat()).isEqualTo(400);
        NDArray below = DrawnSprites.image(0, 5, 0, 0, 31);
        assertThat(below.get(":, 38:58, 6:26").sum().getFloat()).isEqualTo(400);
    }

    @Test
    void rows_and_factors_say_the_same() {
        int row = DrawnSprites.row(2, 5, 17, 8, 30);
        Examples one = DrawnSprites.of(row);
        assertThat(one.truth().columnNames()).isEqualTo(DrawnSprites.FACTORS);
        assertThat(DrawnSprites.FACTORS.stream()
                        .map(f -> one.truth().intColumn(f).getInt(0)))
                .containsExactly(2, 5, 17, 8, 30);
        assertThat(one.x().squeeze(0)).isEqualTo(DrawnSprites.image(2, 5, 17, 8, 30));
        assertThat(DrawnSprites.row(2, 5, 39, 31, 31)).isEqualTo(DrawnSprites.COUNT - 1);
    }

    @Test
    void a_sample_is_binary_seeded_and_spread_over_every_factor() {
        Examples sample = DrawnSprites.sample(4, 1500);
        assertThat(sample.x().getShape()).isEqualTo(new Shape(1500, 1, 64, 64));
        assertThat(sample.x().mul(sample.x().sub(1)).abs().max().getFloat()).isZero();
        assertThat(sample.x()).isEqualTo(DrawnSprites.sample(4, 1500).x());
        assertThat(sample.x()).isNotEqualTo(DrawnSprites.sample(5, 1500).x());
        int[] sizes = DrawnSprites.sizes();
        for (int i = 0; i < sizes.length; i++) {
            var column = sample.truth().intColumn(DrawnSprites.FACTORS.get(i));
            assertThat(column.unique().size()).isEqualTo(sizes[i]);
            double deviation = Math.sqrt((sizes[i] * sizes[i] - 1) / 12.0 / 1500); // of the mean of uniform draws
            assertThat(column.mean())
                    .isBetween((sizes[i] - 1) / 2.0 - 4 * deviation, (sizes[i] - 1) / 2.0 + 4 * deviation);
        }
    }

    @Test
    void a_factor_out_of_range_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrawnSprites.image(0, 6, 0, 0, 0))
                .withMessage("sprite: expected scale from 0 to 5 but was given 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrawnSprites.of(DrawnSprites.COUNT))
                .withMessageContaining("rows from 0 to 737279 but was given 737280");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrawnSprites.sample(0, 0))
                .withMessageContaining("at least one image");
    }

    private static int[] differentPixels(byte[] drawn, byte[] published) {
        int size = 64 * 64;
        return IntStream.range(0, drawn.length / size)
                .map(i -> (int) IntStream.range(i * size, (i + 1) * size)
                        .filter(p -> drawn[p] != published[p])
                        .count())
                .toArray();
    }

    private static Path frames() {
        String folder = System.getenv("LATENT_DATA");
        return Arrays.stream(new String[] {folder, "../../shared/data", "../shared/data"})
                .filter(name -> name != null && !name.isEmpty())
                .map(name -> Path.of(name, "dsprites", "dsprites_frames.npz"))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of("dsprites_frames.npz"));
    }
}
