package latent.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import latent.tensor.Tensors;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * ECG5000 (UCR archive, Dau et al. 2018): heartbeats of 140 samples, each standardised. The truth holds {@code abnormal} (0 or 1) and, where
 * the file tells them, {@code class} (1 to 5, 1 is normal) and {@code kind}, as in {@link DrawnHeartbeats}.
 */
public final class Ecg5000 {
    static final String TRAIN = "_TRAIN\\.txt$";
    static final String TEST = "_TEST(_normal_or_not\\.txt\\.gz|\\.txt)$";
    private static final int LENGTH = DrawnHeartbeats.LENGTH;

    private Ecg5000() {}

    /** The 500 beats to train on, [500, 140]. */
    public static Examples train() {
        return read(DataCache.standard(), TRAIN, 500);
    }

    /** The 4,500 beats to test on, [4500, 140]; unpacked in LATENT_DATA they tell {@code abnormal} only, 2,627 normal ones first. */
    public static Examples test() {
        return read(DataCache.standard(), TEST, 4500);
    }

    static Examples read(DataCache cache, String file, int beats) {
        List<Examples> found = new ArrayList<>();
        new Members(cache, "ecg5000")
                .each(Pattern.compile(file), (name, content) -> found.add(parse(name, content, beats)));
        if (found.size() != 1) {
            throw new DataException("ECG5000: expected one file " + file + " but found " + found.size());
        }
        return found.get(0);
    }

    /** Rows of 141 numbers; the first is the class 1 to 5 or, in a file "normal or not", 1 and 0. */
    static Examples parse(String name, byte[] content, int beats) {
        boolean classes = !name.contains("normal_or_not");
        List<String> lines =
                text(name, content).lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() != beats) {
            throw new DataException(name + ": expected " + beats + " rows but was given " + lines.size());
        }
        float[] x = new float[beats * LENGTH];
        int[] labels = new int[beats];
        for (int i = 0; i < beats; i++) {
            labels[i] = row(name, i, lines.get(i), x);
            if (labels[i] < (classes ? 1 : 0) || labels[i] > (classes ? 5 : 1)) {
                throw new DataException(name + ": row " + (i + 1) + ": expected a class but was given " + labels[i]);
            }
        }
        return new Examples("ECG5000", Tensors.of(x, beats, LENGTH), truth(classes, labels));
    }

    private static int row(String name, int i, String line, float[] x) {
        StringTokenizer numbers = new StringTokenizer(line, " \t,");
        if (numbers.countTokens() != LENGTH + 1) {
            throw new DataException(name + ": row " + (i + 1) + ": expected " + (LENGTH + 1) + " numbers but was given "
                    + numbers.countTokens());
        }
        try {
            int label = (int) Float.parseFloat(numbers.nextToken());
            for (int j = 0; j < LENGTH; j++) {
                x[i * LENGTH + j] = Float.parseFloat(numbers.nextToken());
            }
            return label;
        } catch (NumberFormatException e) {
            throw new DataException(name + ": row " + (i + 1) + ": expected numbers: " + e.getMessage(), e);
        }
    }

    private static Table truth(boolean classes, int... labels) {
        Table truth = Table.create("truth");
        IntColumn abnormal = IntColumn.create("abnormal");
        StringColumn kind = StringColumn.create("kind");
        for (int label : labels) {
            abnormal.append(label == 1 ? 0 : 1);
            kind.append(classes ? DrawnHeartbeats.KINDS.get(label - 1) : "");
        }
        truth.addColumns(abnormal);
        return classes ? truth.addColumns(IntColumn.create("class", labels), kind) : truth;
    }

    private static String text(String name, byte[] content) {
        if (!name.endsWith(".gz")) {
            return new String(content, StandardCharsets.US_ASCII);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new DataException(name + ": expected a gzip file but it is cut off or damaged: " + e.getMessage(), e);
        }
    }
}
