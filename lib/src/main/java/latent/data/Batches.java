package latent.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import latent.tensor.Epochs;
import latent.tensor.Ops;
import latent.tensor.Seeds;

/**
 * Examples served in batches. Shuffled, the order is a function of the seed and the epoch's number alone, so that a stopped
 * run goes on with the very batches it would have had. Each batch is a fresh copy that is freed when the next one is asked
 * for; the data itself is never touched. A loop that is left early keeps its last batch, which then belongs to the caller.
 */
public final class Batches<T> implements Epochs<T> {
    private final List<NDArray> sources; // each [N, ...]
    private final int batchSize;
    private final Function<List<NDArray>, T> form;
    private final OptionalLong seed;
    private final boolean keepShort;

    private Batches(
            List<NDArray> sources,
            int batchSize,
            Function<List<NDArray>, T> form,
            OptionalLong seed,
            boolean keepShort) {
        this.sources = sources;
        this.batchSize = batchSize;
        this.form = form;
        this.seed = seed;
        this.keepShort = keepShort;
    }

    /** Batches [B, ...] of {@code x} [N, ...], of any type, in the order in which they stand, the last one perhaps short. */
    public static Batches<NDArray> of(NDArray x, int size) {
        return checked(List.of(x), size, arrays -> arrays.get(0));
    }

    /** Batches of {@code x} [N, ...] with their {@code labels} [N, ...]; the labels may be images too. */
    public static Batches<Labelled> of(NDArray x, NDArray labels, int size) {
        return checked(List.of(x, labels), size, arrays -> new Labelled(arrays.get(0), arrays.get(1)));
    }

    /** The same batches in an order drawn anew for every epoch. */
    public Batches<T> shuffled(long newSeed) {
        return new Batches<>(sources, batchSize, form, OptionalLong.of(newSeed), keepShort);
    }

    /** The same batches without the last one where that is short. */
    public Batches<T> dropLast() {
        if (examples() < batchSize) {
            throw new IllegalArgumentException("batches without the short one: expected at least " + batchSize
                    + " examples, one full batch, but was given " + examples());
        }
        return new Batches<>(sources, batchSize, form, seed, false);
    }

    /** N, the number of examples. */
    public int examples() {
        return Math.toIntExact(sources.get(0).getShape().get(0));
    }

    @Override
    public int steps() {
        return keepShort ? 1 + (examples() - 1) / batchSize : examples() / batchSize;
    }

    @Override
    public int batchSize() {
        return batchSize;
    }

    @Override
    public Iterable<T> epoch(long number) {
        return () -> new Walk(order(number));
    }

    /** One batch alone, which the caller owns: batch {@code step} of epoch {@code epoch}, both counted from zero. */
    public T batch(long epoch, int step) {
        if (step < 0 || step >= steps()) {
            throw new IllegalArgumentException(
                    "batch: expected a step from 0 to " + (steps() - 1) + " but was given " + step);
        }
        return form.apply(gather(order(epoch), step));
    }

    private static <T> Batches<T> checked(List<NDArray> sources, int size, Function<List<NDArray>, T> form) {
        if (size < 1) {
            throw new IllegalArgumentException("batches: expected a size of at least 1 but was given " + size);
        }
        long examples = rows(sources.get(0));
        for (NDArray source : sources) {
            if (rows(source) != examples) {
                throw new IllegalArgumentException("batches: expected as many labels as examples, " + examples
                        + ", but was given " + rows(source) + " (labels " + source.getShape() + ")");
            }
        }
        return new Batches<>(sources, size, form, OptionalLong.empty(), true);
    }

    private static long rows(NDArray source) {
        if (source.getShape().dimension() == 0 || source.size() == 0) {
            throw new IllegalArgumentException(
                    "batches: expected at least one example, [N, ...], but was given " + source.getShape());
        }
        return source.getShape().get(0);
    }

    /** The rows of the whole epoch in their order (Fisher and Yates' shuffle). */
    private long[] order(long epoch) {
        long[] order = new long[examples()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        if (seed.isPresent()) {
            RandomGenerator random = Seeds.random(Seeds.mix(seed.getAsLong(), epoch));
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                long row = order[i];
                order[i] = order[j];
                order[j] = row;
            }
        }
        return order;
    }

    private List<NDArray> gather(long[] order, int step) {
        int from = step * batchSize;
        int length = Math.min(batchSize, order.length - from);
        long[] rows = new long[length];
        System.arraycopy(order, from, rows, 0, length);
        NDManager manager = sources.get(0).getManager();
        try (NDArray index = manager.create(rows)) {
            return sources.stream().map(source -> Ops.rows(source, index)).toList();
        }
    }

    /** One pass; it owns the batch that is out. */
    private final class Walk implements Iterator<T> {
        private final long[] order;
        private List<NDArray> out = List.of();
        private int step;

        private Walk(long[] order) {
            this.order = order;
        }

        @Override
        public boolean hasNext() {
            boolean more = step < steps();
            if (!more) {
                free();
            }
            return more;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("batches: all " + steps() + " of the epoch have been given out");
            }
            free();
            out = gather(order, step++);
            return form.apply(out);
        }

        private void free() {
            out.forEach(NDArray::close);
            out = List.of();
        }
    }
}
