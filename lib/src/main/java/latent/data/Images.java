package latent.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A set of labelled images: {@code train} and {@code test} are [N, C, H, W] float32 in [0, 1], their labels [N] int64;
 * {@code origin} is one line that says where they come from.
 */
public record Images(String name, NDArray train, NDArray trainLabels, NDArray test, NDArray testLabels, String origin) {

    /**
     * Handwritten digits, 60,000 and 10,000 of 28 x 28: MNIST when it is in LATENT_DATA or in the cache or can be downloaded, else digits
     * drawn by the library. Prints one line that says which.
     */
    public static Images digits() {
        return new ImageSets(DataCache.standard()).digits();
    }

    /** MNIST, LeCun et al. 1998: 60,000 and 10,000 digits, [N, 1, 28, 28]. */
    public static Images mnist() {
        return new ImageSets(DataCache.standard()).idx("mnist");
    }

    /** Fashion-MNIST, Xiao et al. 2017: 60,000 and 10,000 clothes, [N, 1, 28, 28]. */
    public static Images fashionMnist() {
        return new ImageSets(DataCache.standard()).idx("fashion-mnist");
    }

    /** Kuzushiji-MNIST, Clanuwat et al. 2018: 60,000 and 10,000 cursive Japanese characters, [N, 1, 28, 28]. */
    public static Images kmnist() {
        return new ImageSets(DataCache.standard()).idx("kmnist");
    }

    /** USPS, Hull 1994: 7,291 and 2,007 digits, [N, 1, 16, 16]. */
    public static Images usps() {
        return new ImageSets(DataCache.standard()).usps();
    }

    /** CIFAR-10, Krizhevsky 2009: 50,000 and 10,000 colour images of ten classes, [N, 3, 32, 32]; needs 0.8 GB. */
    public static Images cifar10() {
        return Cifar.read(DataCache.standard().file(DataSet.named("cifar-10"), "cifar-10-binary.tar.gz"));
    }

    /** The first images of both parts, as views: they stay valid as long as this set. */
    public Images head(int trainCount, int testCount) {
        return new Images(
                name,
                first(train, trainCount),
                first(trainLabels, trainCount),
                first(test, testCount),
                first(testLabels, testCount),
                origin);
    }

    /** The same images as rows, [N, C * H * W]. */
    public Images flat() {
        return new Images(name, rows(train), trainLabels, rows(test), testLabels, origin);
    }

    /** One row an image: part ("train" or "test"), index in its part, label. */
    public Table labels() {
        StringColumn part = StringColumn.create("part");
        IntColumn index = IntColumn.create("index");
        IntColumn label = IntColumn.create("label");
        append("train", trainLabels, part, index, label);
        append("test", testLabels, part, index, label);
        return Table.create(name, part, index, label);
    }

    private static void append(String name, NDArray labels, StringColumn part, IntColumn index, IntColumn label) {
        int i = 0;
        for (long one : labels.toLongArray()) {
            part.append(name);
            index.append(i++);
            label.append((int) one);
        }
    }

    private NDArray first(NDArray all, int count) {
        long size = all.getShape().get(0);
        if (count < 1 || count > size) {
            throw new IllegalArgumentException(name + ": expected 1 to " + size + " images but was asked for " + count);
        }
        return all.get(new NDIndex(":" + count));
    }

    private static NDArray rows(NDArray images) {
        long n = images.getShape().get(0);
        return images.reshape(n, images.getShape().size() / n);
    }
}
