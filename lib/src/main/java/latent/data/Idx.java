package latent.data;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
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
    static ByteBuffer read(Path file, long... shape) {
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

    /** Filled piece by piece outside the heap, where the engine takes it as it is. */
    private static ByteBuffer values(Path file, InputStream in, long... shape) throws IOException {
        int size = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
        ByteBuffer values = ByteBuffer.allocateDirect(size);
        byte[] piece = new byte[1 << 16];
        int n = 0;
        while (n >= 0 && values.hasRemaining()) {
            n = in.read(piece, 0, Math.min(piece.length, values.remaining()));
            values.put(piece, 0, Math.max(n, 0));
        }
        if (values.hasRemaining() || in.read() >= 0) {
            throw new DataException(file + ": expected " + size + " bytes of numbers but was given "
                    + (values.hasRemaining() ? values.position() : "more"));
        }
        return values.flip();
    }
}
