package latent.data;

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

    private Patches() {}

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
