package latent.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import latent.tensor.Npz;
import latent.tensor.Ops;
import latent.tensor.Tensors;

/**
 * The state of a run in one npz file: weights, running statistics, moments, step counts, the seed and the losses so far. Written to a temporary
 * name and moved, so a kill leaves the last whole one. A run that goes on from it ends with the same bits as one that was never stopped.
 */
public final class Checkpoint {
    private static final double DEFAULT_SECONDS = 30;
    private final Path file;
    private final List<NDArray> arrays;
    private final List<Optimizer> optimizers;
    private final double everySeconds;
    private long lastNanos = System.nanoTime();

    private Checkpoint(Path file, List<NDArray> arrays, List<Optimizer> optimizers, double everySeconds) {
        this.file = file;
        this.arrays = arrays;
        this.optimizers = optimizers;
        this.everySeconds = everySeconds;
    }

    /**
     * A checkpoint of arrays and optimizers.
     *
     * @param state everything that training changes: {@link latent.nn.Network#state()} of each network, averaged weights; each with its own name
     */
    public static Checkpoint of(Path file, List<NDArray> state, Optimizer... optimizers) {
        List<NDArray> all = new ArrayList<>(state);
        List<Optimizer> several = List.of(optimizers);
        for (int i = 0; i < several.size(); i++) {
            all.addAll(several.get(i).state());
        }
        requireNames(all);
        return new Checkpoint(file, List.copyOf(all), several, DEFAULT_SECONDS);
    }

    /** How often it is written, in seconds; 0 after every step. */
    public Checkpoint every(double seconds) {
        return new Checkpoint(file, arrays, optimizers, seconds);
    }

    private static void requireNames(List<NDArray> arrays) {
        long names = arrays.stream()
                .map(NDArray::getName)
                .filter(n -> n != null)
                .distinct()
                .count();
        if (names != arrays.size()) {
            throw new IllegalArgumentException(
                    "checkpoint: expected " + arrays.size() + " arrays with different names but was given " + names
                            + "; give each network its own name and each weight to one optimizer");
        }
    }

    boolean isDue() {
        return System.nanoTime() - lastNanos >= everySeconds * 1e9;
    }

    void save(RunState state) {
        Tensors.tidy(() -> {
            List<NDArray> all = new ArrayList<>(arrays);
            all.add(named("run/losses", state.losses()));
            all.add(named("run/tests", state.tests()));
            all.add(named("run/seconds", state.seconds()));
            long[] numbers = new long[optimizers.size() + 1];
            numbers[0] = state.seed();
            for (int i = 0; i < optimizers.size(); i++) {
                numbers[i + 1] = optimizers.get(i).steps();
            }
            NDArray counts = Tensors.ofLongs(numbers);
            counts.setName("run/seed_and_steps");
            all.add(counts);
            Npz.save(file, all);
        });
        lastNanos = System.nanoTime();
    }

    private static NDArray named(String name, double... values) {
        NDArray array = Tensors.manager().create(values);
        array.setName(name);
        return array;
    }

    /** Puts back what the file holds; nothing happens where there is no file. */
    void restore(RunState state) {
        if (!Files.exists(file)) {
            return;
        }
        Tensors.tidy(() -> {
            List<NDArray> found = Npz.load(file, arrays);
            Map<String, NDArray> all = Npz.load(file);
            NDArray counts = required(all, "run/seed_and_steps");
            long[] numbers = counts.toType(DataType.INT64, false).toLongArray();
            if (numbers.length != optimizers.size() + 1) {
                throw new IllegalArgumentException(
                        file + ": expected " + optimizers.size() + " optimizers but it holds " + (numbers.length - 1));
            }
            state.restore(
                    numbers[0],
                    required(all, "run/losses").toDoubleArray(),
                    required(all, "run/tests").toDoubleArray(),
                    required(all, "run/seconds").toDoubleArray()[0]);
            for (int i = 0; i < arrays.size(); i++) {
                Ops.assign(arrays.get(i), found.get(i));
            }
            for (int i = 0; i < optimizers.size(); i++) {
                optimizers.get(i).resumeAt(numbers[i + 1]);
            }
        });
    }

    private NDArray required(Map<String, NDArray> all, String name) {
        NDArray array = all.get(name);
        if (array == null) {
            throw new IllegalArgumentException(file + ": expected a checkpoint but it has no " + name);
        }
        return array;
    }
}
