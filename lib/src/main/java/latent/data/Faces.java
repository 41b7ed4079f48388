package latent.data;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** Photographs of faces. */
public final class Faces {
    private static final Pattern NAME = Pattern.compile("\\bs(\\d+)/(\\d+)\\.pgm$");
    private static final int WIDTH = 92;
    private static final int HEIGHT = 112;
    private static final int PEOPLE = 40;
    private static final int PICTURES = 10;

    private Faces() {}

    /**
     * The ORL faces (Samaria and Harter 1994): ten grey pictures of each of 40 people, [400, 1, 112, 92] float32 in [0, 1], ordered by
     * person; the truth holds {@code person} (0 to 39) and {@code picture} (0 to 9).
     */
    public static Examples orl() {
        return orl(DataCache.standard());
    }

    static Examples orl(DataCache cache) {
        int n = PEOPLE * PICTURES;
        byte[] pixels = new byte[n * HEIGHT * WIDTH];
        boolean[] seen = new boolean[n];
        new Members(cache, "orl-faces").each(NAME, (name, file) -> {
            int i = index(name);
            seen[i] = true;
            System.arraycopy(Pgm.read(name, file, WIDTH, HEIGHT), 0, pixels, i * HEIGHT * WIDTH, HEIGHT * WIDTH);
        });
        IntColumn person = IntColumn.create("person");
        IntColumn picture = IntColumn.create("picture");
        for (int i = 0; i < n; i++) {
            if (!seen[i]) {
                throw new DataException(
                        "ORL faces: s" + (i / PICTURES + 1) + "/" + (i % PICTURES + 1) + ".pgm is missing");
            }
            person.append(i / PICTURES);
            picture.append(i % PICTURES);
        }
        return new Examples(
                "ORL faces", Pixels.unit(pixels, n, 1, HEIGHT, WIDTH), Table.create("truth", person, picture));
    }

    private static int index(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.find()) {
            throw new IllegalStateException(name); // the reader asked for names that match
        }
        int person = Integer.parseInt(matcher.group(1)) - 1;
        int picture = Integer.parseInt(matcher.group(2)) - 1;
        if (person < 0 || person >= PEOPLE || picture < 0 || picture >= PICTURES) {
            throw new DataException("ORL faces: expected s1 to s40 with 1.pgm to 10.pgm each but was given " + name);
        }
        return person * PICTURES + picture;
    }
}
