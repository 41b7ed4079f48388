package latent.data;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The idx format of MNIST (Y. LeCun's page): two zero bytes, the kind of number (8 = unsigned byte), the number of axes, the big-endian
 * sizes, then the numbers in row-major order.
 */
final class Idx {
    private static final int BYTES = 8 << 8;

    private Idx() {}

    /** The bytes of a file that must hold unsigned bytes of this shape; gzipped when its name ends in .gz. */
    static byte[] read(Path file, long... shape) {
        try (DataInputStream in = open(file)) {
            int magic = in.readInt();
            if (magic != BYTES + shape.length) {
                throw new DataException(file + ": expected an idx file with magic number " + (BYTES + shape.length)
                        + " but was given " + magic);
            }
            long[] given = new long[shape.length];
            for (int i = 0; i < given.length; i++) {
                given[i] = in.readInt();
            }
            if (!Arrays.equals(shape, given)) {
                throw new DataException(file + ": expected shape " + Arrays.toString(shape) + " but was given "
                        + Arrays.toString(given));
            }
            return values(file, in, shape);
        } catch (EOFException | ZipException e) {
            throw new DataException(file + ": expected an idx file but it is cut off or damaged: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new DataException("cannot read " + file + ": " + e, e);
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            return new DataInputStream(file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static byte[] values(Path file, InputStream in, long... shape) throws IOException {
        int size = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
        byte[] values = in.readNBytes(size);
        if (values.length < size || in.read() >= 0) {
            throw new DataException(file + ": expected " + size + " bytes of numbers but was given "
                    + (values.length < size ? values.length : "more"));
        }
        return values;
    }
}
