package latent.data;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** One array of an npz file, read row by row (a row is all that stands under the first axis), so that it need not fit into memory. */
final class Npy implements Closeable {
    private static final Pattern HEADER = Pattern.compile(
            "'descr': '([^']+)'.*'fortran_order': (True|False).*'shape': \\(([0-9, ]*)\\)", Pattern.DOTALL);

    private final ZipFile zip;
    private final InputStream in;
    private final String name;
    private final long[] shape;
    private final int rowBytes;
    private long next;

    /** Opens array {@code name}, which must hold rows of this shape in NumPy's type {@code type}, as {@code "<f8"}. */
    Npy(Path file, String name, String type, long... row) {
        this.name = file + ": " + name;
        ZipFile opened = null;
        try {
            opened = new ZipFile(file.toFile());
            zip = opened;
            ZipEntry entry = zip.getEntry(name + ".npy");
            if (entry == null) {
                throw new IOException("no such array");
            }
            in = zip.getInputStream(entry);
            shape = header(type);
            if (shape.length == 0 || !Arrays.equals(Arrays.copyOfRange(shape, 1, shape.length), row)) {
                throw new IOException("expected rows of shape " + Arrays.toString(row) + " but was given an array "
                        + Arrays.toString(shape));
            }
        } catch (IOException e) {
            closeQuietly(opened);
            throw new DataException(this.name + ": " + e.getMessage(), e);
        }
        rowBytes = Math.toIntExact(Arrays.stream(row).reduce(type.charAt(2) - '0', Math::multiplyExact));
    }

    /** N, the number of rows. */
    long rows() {
        return shape[0];
    }

    /** Row {@code index}, little-endian; rows are asked for in rising order. */
    ByteBuffer row(long index) {
        try {
            in.skipNBytes((index - next) * rowBytes);
            byte[] row = in.readNBytes(rowBytes);
            if (row.length < rowBytes) {
                throw new EOFException("only " + row.length + " bytes of row " + index);
            }
            next = index + 1;
            return ByteBuffer.wrap(row).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new DataException(name + ": expected " + rows() + " rows but it is cut off: " + e.getMessage(), e);
        }
    }

    private long[] header(String type) throws IOException {
        byte[] magic = in.readNBytes(8);
        if (magic.length < 8
                || magic[0] != (byte) 0x93
                || !new String(magic, 1, 5, StandardCharsets.US_ASCII).equals("NUMPY")) {
            throw new IOException("expected the magic bytes of NumPy");
        }
        int width = magic[6] == 1 ? 2 : 4;
        byte[] length = Arrays.copyOf(in.readNBytes(width), 4);
        int size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
        String text = size < 0 || size > 1 << 16 ? "" : new String(in.readNBytes(size), StandardCharsets.UTF_8);
        Matcher header = HEADER.matcher(text);
        if (!header.find() || !header.group(1).equals(type) || header.group(2).equals("True")) {
            throw new IOException("expected rows of " + type + " but the header says " + text.strip());
        }
        return Arrays.stream(header.group(3).split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .mapToLong(Long::parseLong)
                .toArray();
    }

    @Override
    public void close() {
        closeQuietly(zip);
    }

    private static void closeQuietly(ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            throw new DataException("cannot close " + zip.getName(), e);
        }
    }
}
