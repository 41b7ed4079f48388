package latent.data;

import ai.djl.ndarray.NDArray;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.stream.LongStream;
import latent.tensor.Tensors;

/** Reads the labelled image sets from their published files. */
final class ImageSets {
    private static final String TRAIN_IMAGES = "train-images-idx3-ubyte.gz";
    private static final int TRAIN = 60_000;
    private static final int TEST = 10_000;
    private static final int USPS_TRAIN = 7_291;
    private static final int USPS_TEST = 2_007;

    private final DataCache cache;

    ImageSets(DataCache cache) {
        this.cache = cache;
    }

    /** A set in the four idx files of MNIST, [60000, 1, 28, 28] and [10000, 1, 28, 28]. */
    Images idx(String name) {
        return idx(DataSet.named(name), 28, TRAIN, TEST);
    }

    /** A set in four idx files with images of {@code side} x {@code side}. */
    Images idx(DataSet set, int side, int train, int test) {
        return new Images(
                set.title(),
                images(set, TRAIN_IMAGES, train, side),
                labels(set, "train-labels-idx1-ubyte.gz", train),
                images(set, "t10k-images-idx3-ubyte.gz", test, side),
                labels(set, "t10k-labels-idx1-ubyte.gz", test),
                set.title() + " from " + cache.file(set, TRAIN_IMAGES).getParent());
    }

    /** MNIST, or digits drawn by the library where it cannot be had; one printed line says which. */
    Images digits() {
        return digits(TRAIN, TEST);
    }

    /** The same with so many digits where they are drawn. */
    Images digits(int train, int test) {
        try {
            Images mnist = idx("mnist");
            System.out.println("Digits: " + mnist.origin() + ".");
            return mnist;
        } catch (DataException e) {
            System.out.println("Digits: drawn by the library, because MNIST is not at hand: " + e.getMessage() + ".");
            return DrawnDigits.images(0, train, test);
        }
    }

    /** USPS from its two text files, or from four idx files where a folder holds them; pixels of the text files are -1 to 1. */
    Images usps() {
        DataSet set = DataSet.named("usps");
        if (cache.given(set)
                .filter(folder -> Files.exists(folder.resolve(TRAIN_IMAGES)))
                .isPresent()) {
            return idx(set, 16, USPS_TRAIN, USPS_TEST);
        }
        LibSvm train = LibSvm.read(cache.file(set, "usps.bz2"), USPS_TRAIN, 16 * 16);
        LibSvm test = LibSvm.read(cache.file(set, "usps.t.bz2"), USPS_TEST, 16 * 16);
        return new Images(
                "USPS",
                images(train),
                labels(train),
                images(test),
                labels(test),
                "USPS from " + cache.file(set, "usps.bz2").getParent());
    }

    private static NDArray images(LibSvm rows) {
        float[] pixels = rows.values();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (pixels[i] + 1) / 2;
        }
        return Tensors.of(pixels, pixels.length / 256, 1, 16, 16);
    }

    private static NDArray labels(LibSvm rows) {
        return Tensors.ofLongs(
                LongStream.of(rows.labels()).map(label -> label - 1).toArray()); // published as 1 to 10
    }

    private NDArray images(DataSet set, String name, int n, int side) {
        ByteBuffer pixels = Idx.read(cache.file(set, name), n, side, side);
        return Pixels.unit(pixels, n, 1, side, side);
    }

    private NDArray labels(DataSet set, String name, int n) {
        return Pixels.longs(Idx.read(cache.file(set, name), n), n);
    }
}
