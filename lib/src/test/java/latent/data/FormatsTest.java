package latent.data;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every reader gives back what was written, and names a file that is damaged or of another kind. */
class FormatsTest {
    @TempDir
    Path folder;

    @Test
    void idx_gives_its_bytes() throws IOException {
        byte[] file = idx(0x803, 2, 2, 3);
        ByteBuffer values = Idx.read(Archives.gzip(folder.resolve("a.gz"), file), 2, 2, 3);
        assertThat(values).isEqualTo(ByteBuffer.wrap(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
        assertThat(Idx.read(write("a", file), 2, 2, 3)).isEqualTo(values);
    }

    @Test
    void idx_of_another_magic_shape_or_length_is_named() throws IOException {
        byte[] file = idx(0x803, 2, 2, 3);
        refuses(() -> Idx.read(write("magic", idx(0x801, 2, 2, 3)), 2, 2, 3), "magic", "magic number 2051", "2049");
        refuses(() -> Idx.read(write("shape", file), 2, 3, 3), "shape", "[2, 3, 3]", "[2, 2, 3]");
        refuses(() -> Idx.read(write("cut", Arrays.copyOf(file, 20)), 2, 2, 3), "cut", "expected 12 bytes", "given 4");
        refuses(() -> Idx.read(write("long", Arrays.copyOf(file, 99)), 2, 2, 3), "long", "given more");
        refuses(() -> Idx.read(write("short", new byte[3]), 2, 2, 3), "short", "cut off");
        refuses(() -> Idx.read(write("page.gz", file), 2, 2, 3), "page.gz", "damaged");
        Path gz = Archives.gzip(folder.resolve("x.gz"), idx(0x803, 60, 28, 28));
        byte[] half = Arrays.copyOf(Files.readAllBytes(gz), 200);
        refuses(() -> Idx.read(write("half.gz", half), 60, 28, 28), "half.gz", "cut off");
    }

    @Test
    void pgm_gives_its_grey_levels_and_refuses_others() {
        byte[] file = "P5\n# a comment\n3 2\n255\nabcdef".getBytes(US_ASCII);
        assertThat(Pgm.read("a.pgm", file, 3, 2)).isEqualTo("abcdef".getBytes(US_ASCII));
        refuses(() -> Pgm.read("a.pgm", file, 92, 112), "a.pgm", "92 x 112", "3 x 2");
        refuses(() -> Pgm.read("a.pgm", Arrays.copyOf(file, file.length - 1), 3, 2), "a.pgm", "6 pixels", "given 5");
        refuses(() -> Pgm.read("a.pgm", "P2 3 2 255 1 2 3 4 5 6".getBytes(US_ASCII), 3, 2), "a.pgm", "P5");
    }

    @Test
    void pictures_give_their_planes_and_cut_off_ones_are_named() throws IOException {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xff8040);
        image.setRGB(3, 3, 0x00ff00);
        byte[] png = encode(image, "png");
        BufferedImage again = Pictures.decode("a.png", png, 4, 4);
        assertThat(Pictures.planes(again, 0, 4, 1))
                .hasSize(48)
                .startsWith(-1, 0, 0)
                .endsWith(0);
        assertThat(Pictures.planes(again, 0, 2, 2)).as("means of 2 x 2").startsWith(64, 0, 0, 0, 32);
        assertThat(Pictures.grey(again)[15]).isEqualTo(0.587f * 255);
        byte[] jpeg = encode(image, "jpg");
        assertThat(Pictures.decode("a.jpg", jpeg).getWidth()).isEqualTo(4);
        refuses(() -> Pictures.decode("a.jpg", Arrays.copyOf(jpeg, jpeg.length - 20)), "a.jpg", "cut off");
        refuses(() -> Pictures.decode("a.png", Arrays.copyOf(png, png.length / 2)), "a.png", "damaged");
        refuses(() -> Pictures.decode("a.txt", "<html>".getBytes(US_ASCII)), "a.txt", "another kind");
        refuses(() -> Pictures.decode("a.png", png, 256, 256), "a.png", "256 x 256", "4 x 4");
    }

    @Test
    void npy_gives_rows_of_every_kind_it_is_used_for() throws IOException {
        byte[] numbers = ByteBuffer.allocate(48)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(40, -7)
                .array();
        byte[] reals = ByteBuffer.allocate(24)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(8, 0.5)
                .array();
        Path file = Archives.zip(
                folder.resolve("a.npz"),
                Map.of(
                        "bytes.npy", Archives.npy("|u1", "(3, 2)", new byte[] {1, 2, 3, 4, 5, 6}),
                        "flags.npy", Archives.npy("|b1", "(3,)", new byte[] {0, 1, 0}),
                        "numbers.npy", Archives.npy("<i8", "(3, 2)", numbers),
                        "reals.npy", Archives.npy("<f8", "(3,)", reals)));
        try (Npy bytes = new Npy(file, "bytes", "|u1", 2);
                Npy flags = new Npy(file, "flags", "|b1");
                Npy longs = new Npy(file, "numbers", "<i8", 2);
                Npy doubles = new Npy(file, "reals", "<f8")) {
            assertThat(bytes.rows()).isEqualTo(3);
            assertThat(bytes.row(0).array()).containsExactly(1, 2);
            assertThat(bytes.row(2).array()).containsExactly(5, 6);
            assertThat(flags.row(1).get()).isEqualTo((byte) 1);
            assertThat(longs.row(2).getLong(8)).isEqualTo(-7);
            assertThat(doubles.row(1).getDouble()).isEqualTo(0.5);
        }
    }

    @Test
    void npy_of_another_kind_shape_or_length_is_named() throws IOException {
        byte[] array = Archives.npy("|u1", "(3, 2)", new byte[] {1, 2, 3, 4, 5});
        Path file = Archives.zip(folder.resolve("a.npz"), Map.of("x.npy", array, "y.npy", new byte[20]));
        refuses(() -> new Npy(file, "z", "|u1", 2), "a.npz: z", "no such array");
        refuses(() -> new Npy(file, "x", "<f8", 2), "a.npz: x", "<f8", "|u1");
        refuses(() -> new Npy(file, "x", "|u1", 4), "a.npz: x", "[4]", "[3, 2]");
        refuses(() -> new Npy(file, "y", "|u1", 2), "a.npz: y", "magic bytes");
        refuses(() -> new Npy(write("b.npz", array), "x", "|u1", 2), "b.npz");
        try (Npy cut = new Npy(file, "x", "|u1", 2)) {
            cut.row(1);
            refuses(() -> cut.row(2), "a.npz: x", "cut off");
        }
    }

    @Test
    void archives_give_the_wanted_files_and_cut_off_ones_are_named() throws IOException {
        byte[] noise = new byte[50_000];
        new Random(1).nextBytes(noise);
        Path tar = Archives.tarGz(folder.resolve("a.tar.gz"), Map.of("d/a.bin", noise, "d/b.txt", new byte[1]));
        Path zip = Archives.zip(folder.resolve("a.zip"), Map.of("d/a.bin", noise, "d/b.txt", new byte[1]));
        for (Path whole : new Path[] {tar, zip}) {
            Archive.each(whole, Pattern.compile("bin$"), (name, content) -> {
                assertThat(name).isEqualTo("d/a.bin");
                assertThat(content).isEqualTo(noise);
            });
            Path cut = write("cut" + whole.getFileName(), Arrays.copyOf(Files.readAllBytes(whole), 20_000));
            refuses(() -> Archive.each(cut, Pattern.compile("d"), (name, content) -> {}), cut.toString());
        }
    }

    @Test
    void libsvm_text_gives_values_and_labels_and_bad_rows_are_named() throws IOException {
        LibSvm rows = LibSvm.read(bz2("3 1:-1.0 3:0.5\n10 2:1\n"), 2, 3);
        assertThat(rows.values()).containsExactly(-1, 0, 0.5f, 0, 1, 0);
        assertThat(rows.labels()).containsExactly(3, 10);
        refuses(() -> LibSvm.read(bz2("3 1:1\n"), 2, 3), "a.bz2", "expected 2 rows", "given 1");
        refuses(() -> LibSvm.read(bz2("3 4:1\n"), 1, 3), "a.bz2", "row 1", "from 1 to 3");
        refuses(() -> LibSvm.read(bz2("3 x\n"), 1, 3), "a.bz2", "row 1");
        refuses(() -> LibSvm.read(write("b.bz2", "3 1:1\n".getBytes(US_ASCII)), 1, 3), "b.bz2", "bzip2");
    }

    @Test
    void heartbeats_of_another_length_or_class_are_named() {
        String row = "1" + " 0.5".repeat(140) + "\n";
        assertThat(Ecg5000.parse("a.txt", row.repeat(2).getBytes(US_ASCII), 2)
                        .labels("class")
                        .toLongArray())
                .containsExactly(1, 1);
        refuses(() -> Ecg5000.parse("a.txt", row.getBytes(US_ASCII), 2), "a.txt", "expected 2 rows", "given 1");
        refuses(
                () -> Ecg5000.parse("a.txt", "1 2 3".getBytes(US_ASCII), 1),
                "a.txt",
                "row 1",
                "141 numbers",
                "given 3");
        refuses(() -> Ecg5000.parse("a.txt", ("9" + row.substring(1)).getBytes(US_ASCII), 1), "a.txt", "given 9");
        refuses(
                () -> Ecg5000.parse("a.txt", row.replace("0.5", "x").getBytes(US_ASCII), 1),
                "a.txt",
                "expected numbers");
        refuses(() -> Ecg5000.parse("a.txt.gz", row.getBytes(US_ASCII), 1), "a.txt.gz", "gzip");
    }

    private static void refuses(ThrowingCallable reading, String... said) {
        assertThatThrownBy(reading).isInstanceOf(DataException.class).hasMessageContainingAll(said);
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path bz2(String text) throws IOException {
        return Archives.bzip2(folder.resolve("a.bz2"), text.getBytes(US_ASCII));
    }

    private static byte[] idx(int magic, int... shape) {
        int size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        ByteBuffer file = ByteBuffer.allocate(4 + 4 * shape.length + size).putInt(magic);
        Arrays.stream(shape).forEach(file::putInt);
        IntStream.range(0, size).forEach(i -> file.put((byte) i));
        return file.array();
    }

    private static byte[] encode(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
