package latent.data;

import ai.djl.ndarray.NDArray;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.random.RandomGenerator;
import latent.tensor.Epochs;
import latent.tensor.Ops;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * Three digits chosen at random as the colour channels of one image: 1,000 modes, known and nearly equally likely, on which collapse is counted
 * (Metz et al. 2017; Srivastava et al. 2017). A thousand images take 9.4 MB, so a long training takes {@link #batches}, which holds
 * one batch.
 */
public final class StackedDigits {
    private static final int CHANNELS = 3;
    private static final int CLASSES = 10;

    private final NDArray images; // [N, 1, H, W]
    private final long[] labels; // [N]

    private StackedDigits(NDArray images, long[] labels) {
        this.images = images;
        this.labels = labels;
    }

    /**
     * Stacks of these digits, such as {@code of(mnist.train(), mnist.trainLabels())}.
     *
     * @param images [N, 1, H, W] in [0, 1]; they must stay as long as the stacks are drawn
     * @param labels whole numbers in 0..9, [N]
     */
    public static StackedDigits of(NDArray images, NDArray labels) {
        long[] shape = images.getShape().getShape();
        double[] numbers = Tensors.doubles(labels);
        if (shape.length != 4 || shape[1] != 1 || shape[0] != numbers.length || numbers.length == 0) {
            throw new IllegalArgumentException(
                    "stacked digits: expected images [N, 1, H, W] and labels [N] but was given " + images.getShape()
                            + " and " + labels.getShape());
        }
        long[] read = new long[numbers.length];
        for (int i = 0; i < read.length; i++) {
            read[i] = (long) numbers[i];
            if (read[i] != numbers[i] || read[i] < 0 || read[i] >= CLASSES) {
                throw new IllegalArgumentException(
                        "stacked digits: expected labels from 0 to 9 but was given " + numbers[i]);
            }
        }
        return new StackedDigits(images, read);
    }

    /**
     * {@code n} images [n, 3, H, W] in [0, 1]. Image i depends on the seed and on i alone. The truth's column {@code mode} is 100 a + 10 b + c for
     * the digits a, b and c of the first, second and third channel.
     */
    public Examples sample(long seed, int n) {
        Drawing.atLeastOne("stacked digits", n);
        long[] rows = rows(seed, 0, n);
        int[] modes = new int[n];
        for (int k = 0; k < rows.length; k++) {
            modes[k / CHANNELS] = modes[k / CHANNELS] * CLASSES + (int) labels[(int) rows[k]];
        }
        return new Examples("stacked digits", stacked(rows), Table.create("truth", IntColumn.create("mode", modes)));
    }

    /**
     * Batches [size, 3, H, W] for a training, each made when it is asked for and freed when the next one is. Batch j of epoch e holds the images from
     * (e steps + j) size on of the sequence that {@link #sample} begins: no epoch repeats another.
     *
     * @param steps batches in an epoch
     * @param size images in a batch
     */
    public Epochs<NDArray> batches(long seed, int steps, int size) {
        Drawing.atLeastOne("stacked digits, batches of an epoch", steps);
        Drawing.atLeastOne("stacked digits, a batch", size);
        return new Drawn(seed, steps, size);
    }

    /** The numbers of the digits of images from..from+n-1, three an image, [3 n]. */
    private long[] rows(long seed, long from, int n) {
        long[] rows = new long[CHANNELS * n];
        for (int i = 0; i < n; i++) {
            RandomGenerator random = Seeds.random(Seeds.mix(seed, from + i));
            for (int c = 0; c < CHANNELS; c++) {
                rows[CHANNELS * i + c] = random.nextInt(labels.length);
            }
        }
        return rows;
    }

    private NDArray stacked(long... rows) {
        long[] shape = images.getShape().getShape();
        return Tensors.tidy(() ->
                Ops.rows(images, Tensors.ofLongs(rows)).reshape(rows.length / CHANNELS, CHANNELS, shape[2], shape[3]));
    }

    private final class Drawn implements Epochs<NDArray> {
        private final long seed;
        private final int steps;
        private final int size;

        private Drawn(long seed, int steps, int size) {
            this.seed = seed;
            this.steps = steps;
            this.size = size;
        }

        @Override
        public int steps() {
            return steps;
        }

        @Override
        public int batchSize() {
            return size;
        }

        @Override
        public Iterable<NDArray> epoch(long number) {
            return () -> new Walk(this, number);
        }
    }

    /** One pass; it owns the batch that is out. */
    private final class Walk implements Iterator<NDArray> {
        private final Drawn drawn;
        private final long epoch;
        private NDArray out;
        private int step;

        private Walk(Drawn drawn, long epoch) {
            this.drawn = drawn;
            this.epoch = epoch;
        }

        @Override
        public boolean hasNext() {
            boolean more = step < drawn.steps;
            if (!more) {
                free();
            }
            return more;
        }

        @Override
        public NDArray next() {
            if (!hasNext()) {
                throw new NoSuchElementException(
                        "stacked digits: all " + drawn.steps + " batches of the epoch have been given out");
            }
            free();
            long first = (epoch * drawn.steps + step++) * drawn.size;
            out = stacked(rows(drawn.seed, first, drawn.size));
            return out;
        }

        private void free() {
            if (out != null) {
                out.close();
            }
            out = null;
        }
    }
}
