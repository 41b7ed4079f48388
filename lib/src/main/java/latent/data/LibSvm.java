package latent.data;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** The text format of the LIBSVM collection, compressed by bzip2: {@code label index:value index:value ...}, indices from 1. */
final class LibSvm {
    private final Path file;
    private final float[] values; // [rows, features]; an index that is not given is 0
    private final long[] labels;

    private LibSvm(Path file, int rows, int features) {
        this.file = file;
        values = new float[rows * features];
        labels = new long[rows];
    }

    /** Reads a file that must have this many rows. */
    static LibSvm read(Path file, int rows, int features) {
        LibSvm result = new LibSvm(file, rows, features);
        List<String> lines = lines(file);
        if (lines.size() != rows) {
            throw new DataException(file + ": expected " + rows + " rows but was given " + lines.size());
        }
        for (int i = 0; i < rows; i++) {
            result.parse(i, lines.get(i));
        }
        return result;
    }

    float[] values() {
        return values;
    }

    long[] labels() {
        return labels;
    }

    private void parse(int row, String line) {
        int features = values.length / labels.length;
        StringTokenizer tokens = new StringTokenizer(line);
        try {
            labels[row] = (long) Double.parseDouble(tokens.nextToken());
            while (tokens.hasMoreTokens()) {
                String token = tokens.nextToken();
                int colon = token.indexOf(':');
                int index = Integer.parseInt(token.substring(0, colon));
                if (index < 1 || index > features) {
                    throw new NumberFormatException("index " + index + " is not from 1 to " + features);
                }
                values[row * features + index - 1] = Float.parseFloat(token.substring(colon + 1));
            }
        } catch (RuntimeException e) {
            throw new DataException(
                    file + ": row " + (row + 1) + ": expected \"label index:value ...\": " + e.getMessage(), e);
        }
    }

    private static List<String> lines(Path file) {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(new BZip2CompressorInputStream(raw, true), StandardCharsets.US_ASCII))) {
            return new ArrayList<>(
                    reader.lines().filter(line -> !line.isBlank()).toList());
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new DataException(
                    file + ": expected a bzip2 file but it is cut off or damaged: " + e.getMessage(), e);
        }
    }
}
