package latent.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Small grey squares cut out of photographs. */
public final class Patches {
    /** Height and width of a patch. */
    public static final int SIDE = 10;

    private static final int TILES = 11; // a picture of leaves is cut into 11 x 11 patches

    private Patches() {}

    /**
     * {@code n} patches [n, 1, 10, 10] in [0, 1]: {@link #bsds} where the photographs are at hand or can be downloaded, else {@link #leaves}. Prints
     * one line that says which.
     */
    public static Examples natural(long seed, int n) {
        return natural(DataCache.standard(), seed, n);
    }

    static Examples natural(DataCache cache, long seed, int n) {
        try {
            Examples patches = bsds(cache, seed, n);
            System.out.println("Patches: cut out of 40 photographs of BSDS500.");
            return patches;
        } catch (DataException e) {
            System.out.println(
                    "Patches: cut out of drawn leaves, because BSDS500 is not at hand: " + e.getMessage() + ".");
            return leaves(seed, n);
        }
    }

    /**
     * {@code n} patches [n, 1, 10, 10] in [0, 1] of {@link DeadLeaves}, pictures of 110 x 110 cut into tiles. The truth holds {@code picture},
     * {@code row} and {@code column} of the upper left pixel.
     */
    public static Examples leaves(long seed, int n) {
        Drawing.atLeastOne("patches", n);
        int each = TILES * TILES;
        int pictures = 1 + (n - 1) / each;
        NDArray tiles = Tensors.tidy(() -> DeadLeaves.images(seed, pictures, TILES * SIDE)
                .x()
                .reshape(pictures, TILES, SIDE, TILES, SIDE)
                .transpose(0, 1, 3, 2, 4)
                .reshape((long) pictures * each, 1, SIDE, SIDE)
                .get(new NDIndex(":" + n))
                .duplicate());
        IntColumn picture = IntColumn.create("picture");
        IntColumn row = IntColumn.create("row");
        IntColumn column = IntColumn.create("column");
        for (int i = 0; i < n; i++) {
            picture.append(i / each);
            row.append(i % each / TILES * SIDE);
            column.append(i % TILES * SIDE);
        }
        return new Examples("dead leaves patches", tiles, Table.create("truth", picture, row, column));
    }

    /**
     * {@code n} patches [n, 1, 10, 10] float32 in [0, 1] from 40 photographs of BSDS500 (Arbelaez et al. 2011): photograph and place are
     * uniform draws. The truth holds {@code photo}, {@code row} and {@code column} of the upper left pixel. Grey is BT.601 luma; no
     * mean is taken away.
     */
    public static Examples bsds(long seed, int n) {
        return bsds(DataCache.standard(), seed, n);
    }

    static Examples bsds(DataCache cache, long seed, int n) {
        Drawing.atLeastOne("patches", n);
        Map<String, BufferedImage> photos = photos(cache);
        List<String> names = List.copyOf(photos.keySet());
        StringColumn photo = StringColumn.create("photo");
        IntColumn row = IntColumn.create("row");
        IntColumn column = IntColumn.create("column");
        float[] pixels = new float[n * SIDE * SIDE];
        for (int i = 0; i < n; i++) {
            RandomGenerator random = Seeds.random(Seeds.mix(seed, i));
            String name = names.get(random.nextInt(names.size()));
            BufferedImage image = photos.get(name);
            photo.append(name);
            row.append(random.nextInt(image.getHeight() - SIDE + 1));
            column.append(random.nextInt(image.getWidth() - SIDE + 1));
            float[] grey = Pictures.grey(image.getSubimage(column.get(i), row.get(i), SIDE, SIDE));
            for (int j = 0; j < grey.length; j++) {
                pixels[i * grey.length + j] = grey[j] / 255;
            }
        }
        return new Examples(
                "BSDS patches", Tensors.of(pixels, n, 1, SIDE, SIDE), Table.create("truth", photo, row, column));
    }

    /** The photographs by number, in one order wherever they come from. */
    private static Map<String, BufferedImage> photos(DataCache cache) {
        Members members = new Members(cache, "bsds500");
        String names = members.listed().stream()
                .map(file -> Pattern.quote(file.name()))
                .collect(Collectors.joining("|"));
        Map<String, BufferedImage> photos = new TreeMap<>();
        members.each(Pattern.compile("(^|/)(" + names + ")$"), (name, file) -> {
            BufferedImage image = Pictures.decode(name, file);
            if (Math.min(image.getWidth(), image.getHeight()) != 321
                    || Math.max(image.getWidth(), image.getHeight()) != 481) {
                throw new DataException(name + ": expected 481 x 321 or 321 x 481 pixels but was given "
                        + image.getWidth() + " x " + image.getHeight());
            }
            photos.put(name.substring(name.lastIndexOf('/') + 1), image);
        });
        if (photos.size() != members.listed().size()) {
            throw new DataException(
                    "BSDS500: expected " + members.listed().size() + " photographs but found " + photos.size());
        }
        return photos;
    }
}
