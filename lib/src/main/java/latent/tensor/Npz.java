package latent.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Named arrays in NumPy's npz format. */
public final class Npz {
    private Npz() {}

    /** Writes the arrays under their names; the file appears whole or not at all. */
    public static void save(Path file, List<NDArray> arrays) {
        write(file, out -> new NDList(arrays).encode(out, NDList.Encoding.NPZ));
    }

    /**
     * Writes the same in a quarter of the space: each array of two or more axes as whole numbers of 8 bits, with one scale for each row of the first
     * axis. What is read back differs by at most half a scale, 1/254 of the largest absolute number of the row. {@link #load} gives float32 again;
     * in NumPy: {@code z[n].astype("f4") * z[n + ".scale"].reshape(-1, *[1] * (z[n].ndim - 1))}.
     *
     * @param arrays float32; those with fewer axes are kept as they are
     */
    public static void saveCompact(Path file, List<NDArray> arrays) {
        Tensors.tidy(() -> save(file, EightBit.pack(arrays)));
    }

    /** What fills a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file beside its place, under its name and ".part", and moves it there when it is complete; on failure the old file stays
     * as it was. What a killed program left under that name is overwritten by the next one.
     */
    public static void write(Path file, Content content) {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Path temporary = null; // the part, once it is ours to remove
        try {
            Files.createDirectories(target.getParent());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                temporary = part;
                content.writeTo(out);
            }
            moveInto(part, target);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        } finally {
            removeQuietly(temporary);
        }
    }

    /**
     * Reads every array of a file, by name; those of a compact file as float32.
     *
     * @throws IllegalArgumentException when the file is no npz or is damaged
     * @throws UncheckedIOException when it cannot be read
     */
    public static Map<String, NDArray> load(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Map<String, NDArray> arrays = new HashMap<>();
            NDList.decode(Tensors.manager(), in).forEach(a -> arrays.put(a.getName(), a));
            EightBit.unpack(arrays);
            return arrays;
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("no file " + file, e);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(file + ": expected an npz file but it is damaged or of another kind", e);
        }
    }

    /**
     * Overwrites arrays by those of a file with their names and shapes; works for whole and for compact files.
     *
     * @param state such as a model's {@code state()}
     * @throws IllegalArgumentException as {@link #load(Path, List)}; nothing is changed then
     */
    public static void restore(Path file, List<NDArray> state) {
        Tensors.tidy(() -> {
            List<NDArray> found = load(file, state);
            for (int i = 0; i < state.size(); i++) {
                Ops.assign(state.get(i), found.get(i));
            }
        });
    }

    /**
     * Reads arrays of the names and shapes of {@code like}, in that order.
     *
     * @throws IllegalArgumentException when the file is damaged, an array is missing, or has another shape
     */
    public static List<NDArray> load(Path file, List<NDArray> like) {
        return pick(file, load(file), like);
    }

    /** The arrays of the names and shapes of {@code like} among those of a file, in that order; see {@link #load(Path, List)}. */
    public static List<NDArray> pick(Path file, Map<String, NDArray> arrays, List<NDArray> like) {
        List<NDArray> found = new ArrayList<>();
        for (NDArray wanted : like) {
            NDArray array = arrays.get(wanted.getName());
            if (array == null) {
                throw new IllegalArgumentException(file + ": expected an array " + wanted.getName() + " but it holds "
                        + arrays.keySet().stream().sorted().toList());
            } else if (!array.getShape().equals(wanted.getShape())) {
                throw new IllegalArgumentException(file + ": " + wanted.getName() + ": expected shape "
                        + wanted.getShape() + " but was given " + array.getShape());
            }
            found.add(array);
        }
        return found;
    }

    private static void moveInto(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void removeQuietly(Path temporary) {
        try {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            temporary.toFile().deleteOnExit();
        }
    }
}
