package latent.data;

import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Omniglot (Lake et al. 2015), the small background set 1: 136 characters of 5 alphabets, each written by 20 people. */
public final class Omniglot {
    private static final Pattern NAME = Pattern.compile("([^/]+)/(character\\d+)/(\\d+)_(\\d+)\\.png$");
    private static final int SIDE = 105;
    private static final int COUNT = 2720;

    private Omniglot() {}

    /**
     * All 2,720 images, [2720, 1, 105, 105] float32, ink 1 on 0, ordered by alphabet, character and writer. The truth holds
     * {@code alphabet}, {@code character} (0 to 135) and {@code writer} (1 to 20).
     */
    public static Examples characters() {
        return characters(DataCache.standard());
    }

    static Examples characters(DataCache cache) {
        Map<String, byte[]> images = new TreeMap<>();
        new Members(cache, "omniglot").each(NAME, (name, file) -> images.put(name, ink(name, file)));
        if (images.size() != COUNT) {
            throw new DataException("Omniglot: expected " + COUNT + " images but found " + images.size());
        }
        byte[] pixels = new byte[COUNT * SIDE * SIDE];
        int at = 0;
        for (byte[] image : images.values()) {
            System.arraycopy(image, 0, pixels, at, image.length);
            at += image.length;
        }
        return new Examples("Omniglot", Pixels.floats(pixels, COUNT, 1, SIDE, SIDE), truth(images.keySet()));
    }

    private static Table truth(Iterable<String> names) {
        StringColumn alphabet = StringColumn.create("alphabet");
        IntColumn character = IntColumn.create("character");
        IntColumn writer = IntColumn.create("writer");
        Map<String, Integer> numbers = new TreeMap<>();
        for (String name : names) {
            Matcher matcher = NAME.matcher(name);
            if (matcher.find()) {
                alphabet.append(matcher.group(1));
                String folder = matcher.group(1) + "/" + matcher.group(2);
                numbers.putIfAbsent(folder, numbers.size());
                character.append(numbers.get(folder));
                writer.append(Integer.parseInt(matcher.group(4)));
            }
        }
        return Table.create("truth", alphabet, character, writer);
    }

    /** 1 where the pen was, [105 * 105]; the files have black ink on white. */
    private static byte[] ink(String name, byte[] file) {
        BufferedImage image = Pictures.decode(name, file, SIDE, SIDE);
        byte[] ink = new byte[SIDE * SIDE];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (byte) ((image.getRGB(i % SIDE, i / SIDE) & 0xff) < 128 ? 1 : 0);
        }
        return ink;
    }
}
