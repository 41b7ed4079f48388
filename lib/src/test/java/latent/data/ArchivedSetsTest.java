package latent.data;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets in the layout of their published archives, which are too large to keep: made small or blank here. */
class ArchivedSetsTest {
    @TempDir
    Path folder;

    private DataCache cache;
    private NDScope scope;

    @BeforeEach
    void open() {
        cache = new DataCache(folder, folder.resolve("cache"), RealFiles.offline());
        scope = new NDScope();
        scope.suppressNotUsedWarning();
    }

    @AfterEach
    void close() {
        scope.close();
    }

    @Test
    void facades_of_the_archive_are_cut_into_photograph_and_labels() throws IOException {
        BufferedImage both = new BufferedImage(512, 256, BufferedImage.TYPE_INT_RGB);
        both.createGraphics().fillRect(0, 0, 256, 256); // the photograph is white, the labels are black
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(both, "jpg", jpeg);
        Map<String, byte[]> files = new HashMap<>();
        for (String name : new String[] {"train/1", "train/2", "test/1", "val/1"}) {
            files.put("./facades/" + name + ".jpg", jpeg.toByteArray());
        }
        Archives.tarGz(folder.resolve("facades/facades.tar.gz"), files);
        Pairs facades = Pairs.facades(cache, 128);
        assertThat(facades.trainA().getShape()).isEqualTo(new Shape(2, 3, 128, 128));
        assertThat(facades.testB().getShape()).isEqualTo(new Shape(1, 3, 128, 128));
        assertThat(facades.trainA().min().getFloat()).isGreaterThan(0.9f);
        assertThat(facades.trainB().max().getFloat()).isLessThan(0.1f);
    }

    @Test
    void heartbeats_of_the_archive_tell_their_five_classes() throws IOException {
        byte[] rows = ("2" + " 0.5".repeat(140) + "\n").repeat(500).getBytes(US_ASCII);
        Archives.zip(
                folder.resolve("ecg5000/ECG5000.zip"), Map.of("ECG5000_TRAIN.txt", rows, "ECG5000.txt", new byte[9]));
        Examples train = Ecg5000.read(cache, Ecg5000.TRAIN, 500);
        assertThat(train.truth().stringColumn("kind").get(499)).isEqualTo("R on T");
        assertThatThrownBy(() -> Ecg5000.read(cache, Ecg5000.TEST, 4500)).isInstanceOf(DataException.class);
    }

    @Test
    void sprites_are_drawn_from_the_published_layout() throws IOException {
        byte[] images = new byte[6 * 4096];
        Arrays.fill(images, 5 * 4096, images.length, (byte) 1);
        Path file = folder.resolve("dsprites/dsprites_ndarray_co1sh3sc6or40x32y32_64x64.npz");
        Archives.zip(
                file,
                Map.of(
                        "imgs.npy", Archives.npy("|u1", "(6, 64, 64)", images),
                        "latents_classes.npy", Archives.npy("<i8", "(6, 6)", new byte[6 * 6 * 8]),
                        "latents_values.npy", Archives.npy("<f8", "(6, 6)", new byte[6 * 6 * 8]),
                        "metadata.npy", new byte[] {1, 2, 3}));
        Examples all = new DSprites(cache).draw(0, 6);
        assertThat(all.x().getShape()).isEqualTo(new Shape(6, 1, 64, 64));
        assertThat(all.x().get(4).max().getFloat()).isZero();
        assertThat(all.x().get(5).min().getFloat()).isEqualTo(1);
        assertThat(new DSprites(cache).draw(7, 2).truth().rowCount()).isEqualTo(2);
        assertThatThrownBy(() -> new DSprites(cache).draw(0, 7)).hasMessageContaining("at most 6");
    }

    @Test
    void cifar_gives_planes_and_labels_and_a_bad_label_is_named() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (String name : new String[] {
            "data_batch_1", "data_batch_2", "data_batch_3", "data_batch_4", "data_batch_5", "test_batch"
        }) {
            byte[] batch = new byte[100 * 3073];
            batch[0] = 7;
            batch[3072] = (byte) 255; // the last blue pixel of the first image
            files.put("cifar-10-batches-bin/" + name + ".bin", batch);
        }
        Images cifar = Cifar.read(Archives.tarGz(folder.resolve("c.tar.gz"), files), 100);
        assertThat(cifar.train().getShape()).isEqualTo(new Shape(500, 3, 32, 32));
        assertThat(cifar.test().getFloat(0, 2, 31, 31)).isEqualTo(1);
        assertThat(cifar.trainLabels().getLong(100)).isEqualTo(7);
        files.get("cifar-10-batches-bin/test_batch.bin")[3073] = 10;
        Path bad = Archives.tarGz(folder.resolve("bad.tar.gz"), files);
        assertThatThrownBy(() -> Cifar.read(bad, 100))
                .hasMessageContainingAll("test_batch.bin", "record 1", "given 10");
    }

    @Test
    void usps_is_read_from_idx_files_where_a_folder_holds_them() throws IOException {
        Files.createDirectories(folder.resolve("usps"));
        writeIdx("train-images-idx3-ubyte.gz", 7291, 16, 16);
        writeIdx("train-labels-idx1-ubyte.gz", 7291);
        writeIdx("t10k-images-idx3-ubyte.gz", 2007, 16, 16);
        writeIdx("t10k-labels-idx1-ubyte.gz", 2007);
        assertThat(new ImageSets(cache).usps().train().getShape()).isEqualTo(new Shape(7291, 1, 16, 16));
    }

    private void writeIdx(String name, int... shape) throws IOException {
        int size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        ByteBuffer file = ByteBuffer.allocate(4 + 4 * shape.length + size).putInt(0x800 + shape.length);
        Arrays.stream(shape).forEach(file::putInt);
        Archives.gzip(folder.resolve("usps").resolve(name), file.array());
    }

    @Test
    void a_damaged_mnist_is_named_in_the_line_and_drawn_digits_take_its_place() throws IOException {
        Files.createDirectories(folder.resolve("mnist"));
        Path file = Files.write(folder.resolve("mnist/train-images-idx3-ubyte.gz"), new byte[10]);
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            assertThat(new ImageSets(cache).digits(30, 10).train().getShape()).isEqualTo(new Shape(30, 1, 28, 28));
        } finally {
            System.setOut(console);
        }
        assertThat(printed.toString(UTF_8).lines())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("drawn by the library", file.toString(), "expected 9912422 bytes", "given 10 bytes");
    }
}
