package latent.data;

import ai.djl.ndarray.NDArray;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import latent.tensor.Seeds;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * dSprites (Matthey et al. 2017): black and white images of 64 x 64 and the factors that made them. The truth holds the factors as
 * class numbers in columns named as {@link DrawnSprites#FACTORS}, and their values in columns such as "scale value": scale 0.5 to 1,
 * orientation 0 to 2 pi, positions 0 to 1.
 */
public final class DSprites {
    private static final String PUBLISHED = "dsprites_ndarray_co1sh3sc6or40x32y32_64x64.npz";
    private static final int SIDE = 64;
    private static final int COLOUR = 1; // the first column of the file, the same in every row

    private final DataCache cache;

    DSprites(DataCache cache) {
        this.cache = cache;
    }

    /** {@code n} different images drawn from the published 737,280, [n, 1, 64, 64] float32 of 0 and 1, in the published order. */
    public static Examples sample(long seed, int n) {
        return new DSprites(DataCache.standard()).draw(seed, n);
    }

    /** The 258 published images of the set's own animation, [258, 1, 64, 64], for checks without a download. */
    public static Examples frames() {
        return new DSprites(DataCache.standard()).animation();
    }

    Examples draw(long seed, int n) {
        Drawing.atLeastOne("dSprites", n);
        Path file = cache.file(DataSet.named("dsprites"), PUBLISHED);
        if (n > rows(file)) {
            throw new IllegalArgumentException(
                    "dSprites: expected at most " + rows(file) + " examples but was given " + n);
        }
        return read(
                file,
                Seeds.random(seed)
                        .longs(0, rows(file))
                        .distinct()
                        .limit(n)
                        .sorted()
                        .toArray());
    }

    Examples animation() {
        Path file = new Members(cache, "dsprites")
                .unpacked("dsprites_frames.npz")
                .orElseThrow(() ->
                        new DataException("dSprites: no dsprites_frames.npz in the folder dsprites of LATENT_DATA"));
        return read(file, LongStream.range(0, rows(file)).toArray());
    }

    private static long rows(Path file) {
        try (Npy images = new Npy(file, "imgs", "|u1", SIDE, SIDE)) {
            return images.rows();
        }
    }

    private static Examples read(Path file, long... rows) {
        return new Examples("dSprites", images(file, rows), truth(file, rows));
    }

    private static NDArray images(Path file, long... rows) {
        byte[] pixels = new byte[Math.multiplyExact(rows.length, SIDE * SIDE)];
        try (Npy images = new Npy(file, "imgs", "|u1", SIDE, SIDE)) {
            for (int i = 0; i < rows.length; i++) {
                images.row(rows[i]).get(pixels, i * SIDE * SIDE, SIDE * SIDE);
            }
        }
        return Pixels.floats(pixels, rows.length, 1, SIDE, SIDE);
    }

    private static Table truth(Path file, long... rows) {
        int count = DrawnSprites.FACTORS.size();
        List<IntColumn> classes = new ArrayList<>();
        List<DoubleColumn> values = new ArrayList<>();
        for (String factor : DrawnSprites.FACTORS) {
            classes.add(IntColumn.create(factor));
            values.add(DoubleColumn.create(factor + " value"));
        }
        try (Npy numbers = new Npy(file, "latents_classes", "<i8", COLOUR + count);
                Npy reals = new Npy(file, "latents_values", "<f8", COLOUR + count)) {
            for (long row : rows) {
                ByteBuffer number = numbers.row(row);
                ByteBuffer real = reals.row(row);
                for (int i = 0; i < count; i++) {
                    classes.get(i).append((int) number.getLong(Long.BYTES * (COLOUR + i)));
                    values.get(i).append(real.getDouble(Double.BYTES * (COLOUR + i)));
                }
            }
        }
        Table truth = Table.create("factors");
        classes.forEach(truth::addColumns);
        values.forEach(truth::addColumns);
        return truth;
    }
}
