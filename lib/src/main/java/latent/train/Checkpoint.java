package latent.train;

import ai.djl.ndarray.NDArray;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import latent.tensor.Npz;
import latent.tensor.Ops;
import latent.tensor.Tensors;

/**
 * The state of a run in one npz file: weights, running statistics, moments, step counts, the seed, the losses so far and where it went on after stops. Written to a temporary
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
            all.add(named("run/starts", state.starts()));
            long[] identity = state.identity();
            long[] numbers = Arrays.copyOf(identity, identity.length + optimizers.size());
            for (int i = 0; i < optimizers.size(); i++) {
                numbers[identity.length + i] = optimizers.get(i).steps();
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

    /**
     * Puts back what the file holds; nothing happens where there is no file.
     *
     * @throws IllegalArgumentException when the file belongs to another run; nothing is changed then
     */
    void restore(RunState state) {
        if (!Files.exists(file)) {
            return;
        }
        Tensors.tidy(() -> {
            Map<String, NDArray> all = Npz.load(file);
            List<NDArray> found = Npz.pick(file, all, arrays);
            long[] numbers = required(all, "run/seed_and_steps").toLongArray();
            requireSameRun(numbers, state.identity());
            state.restore(
                    numbers[0],
                    required(all, "run/losses").toDoubleArray(),
                    required(all, "run/tests").toDoubleArray(),
                    required(all, "run/seconds").toDoubleArray()[0],
                    all.containsKey("run/starts") ? all.get("run/starts").toDoubleArray() : new double[1]);
            for (int i = 0; i < arrays.size(); i++) {
                Ops.assign(arrays.get(i), found.get(i));
            }
            for (int i = 0; i < optimizers.size(); i++) {
                optimizers.get(i).resumeAt(numbers[state.identity().length + i]);
            }
        });
    }

    private void requireSameRun(long[] numbers, long... identity) {
        if (numbers.length != identity.length + optimizers.size()) {
            throw new IllegalArgumentException(file + ": expected a checkpoint of " + optimizers.size()
                    + " optimizers but it holds " + (numbers.length - identity.length));
        }
        if (numbers[1] != identity[1] || numbers[2] != identity[2]) {
            throw new IllegalArgumentException(file + ": expected " + identity[1] + " steps an epoch of batch size "
                    + identity[2] + " but it was written by a run with " + numbers[1] + " of " + numbers[2]
                    + "; use the same batches or another file");
        }
    }

    private NDArray required(Map<String, NDArray> all, String name) {
        NDArray array = all.get(name);
        if (array == null) {
            throw new IllegalArgumentException(file + ": expected a checkpoint but it has no " + name);
        }
        return array;
    }
}
