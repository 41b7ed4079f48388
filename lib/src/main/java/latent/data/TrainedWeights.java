package latent.data;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import latent.tensor.Npz;

/**
 * Weights that come with the course, data/weights/NAME.npz, written by its reproductions as 8-bit numbers; see {@link Npz#saveCompact}. They are
 * looked for in the working folder and those above it, then in the library itself, so that a notebook finds them wherever it lies.
 */
public final class TrainedWeights {
    private static final Path MARK = Path.of("data", "manifest.json");

    private TrainedWeights() {}

    /** Whether there are weights of this name. */
    public static boolean exist(String name) {
        return inRepository(name).isPresent() || TrainedWeights.class.getResource(resource(name)) != null;
    }

    /**
     * Overwrites a model's state by the trained one.
     *
     * @param name such as "deep-codes"
     * @param state the model's {@code state()}, of the same names and shapes as were saved
     * @throws DataException when there are no such weights
     * @throws IllegalArgumentException when they belong to another model; nothing is changed then
     */
    public static void restore(String name, List<NDArray> state) {
        Optional<Path> file = inRepository(name);
        if (file.isPresent()) {
            Npz.restore(file.get(), state);
            return;
        }
        try (InputStream in = TrainedWeights.class.getResourceAsStream(resource(name))) {
            if (in == null) {
                throw new DataException("no trained weights " + name + ": expected data/weights/" + name
                        + ".npz, which the reproduction that trains them writes");
            }
            restoreBy(in, name, state);
        } catch (IOException e) {
            throw new DataException("cannot read the trained weights " + name + ": " + e.getMessage(), e);
        }
    }

    /** Writes data/weights/NAME.npz of the repository that the working folder lies in, and returns that file. */
    public static Path save(String name, List<NDArray> state) {
        Path root = repository(Path.of(""))
                .orElseThrow(() -> new DataException("cannot save the weights " + name
                        + ": expected the working folder inside the course's repository but it is "
                        + Path.of("").toAbsolutePath()));
        Path file = root.resolve(relative(name));
        Npz.saveCompact(file, state);
        return file;
    }

    private static void restoreBy(InputStream in, String name, List<NDArray> state) throws IOException {
        Path copy = Files.createTempFile(name + "-", ".npz");
        try {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            Npz.restore(copy, state);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static Optional<Path> inRepository(String name) {
        return repository(Path.of("")).map(root -> root.resolve(relative(name))).filter(Files::isRegularFile);
    }

    /** The nearest folder, from this one upwards, that holds the course's manifest of data sets. */
    static Optional<Path> repository(Path from) {
        for (Path folder = from.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(MARK))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private static Path relative(String name) {
        if (!name.matches("[a-z0-9][a-z0-9.-]*")) {
            throw new IllegalArgumentException(
                    "trained weights: expected a name of small letters, digits, dots and dashes but was given " + name);
        }
        return Path.of("data", "weights", name + ".npz");
    }

    private static String resource(String name) {
        return "weights/" + relative(name).getFileName();
    }
}
