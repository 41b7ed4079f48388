package latent.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Binary grey pictures, "P5" of the Netpbm formats with at most 255 levels. */
final class Pgm {
    private static final Pattern HEADER =
            Pattern.compile("P5\\s+(?:#[^\\n]*\\n\\s*)*(\\d{1,5})\\s+(\\d{1,5})\\s+(\\d{1,5})\\s");

    private Pgm() {}

    /** The grey levels, [height * width], of a file that must have this size. */
    static byte[] read(String name, byte[] file, int width, int height) {
        String start = new String(file, 0, Math.min(file.length, 200), StandardCharsets.ISO_8859_1);
        Matcher header = HEADER.matcher(start);
        if (!header.lookingAt()) {
            throw new DataException(name + ": expected a binary PGM file that begins with P5");
        }
        String given = header.group(1) + " x " + header.group(2) + " with " + header.group(3) + " levels";
        String expected = width + " x " + height + " with 255 levels";
        if (!given.equals(expected)) {
            throw new DataException(name + ": expected " + expected + " but was given " + given);
        } else if (file.length - header.end() != width * height) {
            throw new DataException(
                    name + ": expected " + width * height + " pixels but was given " + (file.length - header.end()));
        }
        return Arrays.copyOfRange(file, header.end(), file.length);
    }
}
