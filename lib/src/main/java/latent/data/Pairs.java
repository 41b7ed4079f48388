package latent.data;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pairs of images: example i of {@code trainA} belongs to example i of {@code trainB}, and so for the test part; all are [N, C, H, W]
 * float32 in [0, 1].
 */
public record Pairs(String name, NDArray trainA, NDArray trainB, NDArray testA, NDArray testB) {
    private static final int SIDE = 256;
    private static final Pattern HALF = Pattern.compile("\\b(train|test)([AB])/(\\d+)_[AB]\\.jpg$");
    private static final Pattern WHOLE = Pattern.compile("\\b(train|test)/(\\d+)\\.jpg$");

    /**
     * CMP facades (Tylecek and Sara 2013): A the photograph, B its label map, [N, 3, side, side]; {@code side} is 256 or a divisor of it,
     * each pixel then being a mean. Unpacked in LATENT_DATA there are 200 pairs to train and 106 to test on, in the published archive 400 and 106.
     * At 256 a pair takes 1.6 MB.
     */
    public static Pairs facades(int side) {
        return facades(DataCache.standard(), side);
    }

    static Pairs facades(DataCache cache, int side) {
        if (side < 1 || SIDE % side != 0) {
            throw new IllegalArgumentException("facades: expected a side that divides 256 but was given " + side);
        }
        Map<String, Map<Integer, byte[]>> parts = new TreeMap<>();
        new Members(cache, "facades")
                .each(Pattern.compile(HALF + "|" + WHOLE), (name, file) -> take(parts, name, file, side));
        requirePairs(parts, "train");
        requirePairs(parts, "test");
        return new Pairs(
                "CMP facades",
                array(parts, "trainA", side),
                array(parts, "trainB", side),
                array(parts, "testA", side),
                array(parts, "testB", side));
    }

    private static void take(Map<String, Map<Integer, byte[]>> parts, String name, byte[] file, int side) {
        Matcher half = HALF.matcher(name);
        Matcher whole = WHOLE.matcher(name);
        if (half.find()) {
            int number = Integer.parseInt(half.group(3));
            part(parts, half.group(1) + half.group(2)).put(number, planes(name, file, 1, 0, side));
        } else if (whole.find()) {
            int number = Integer.parseInt(whole.group(2));
            part(parts, whole.group(1) + "A").put(number, planes(name, file, 2, 0, side));
            part(parts, whole.group(1) + "B").put(number, planes(name, file, 2, SIDE, side));
        }
    }

    private static Map<Integer, byte[]> part(Map<String, Map<Integer, byte[]>> parts, String name) {
        return parts.computeIfAbsent(name, n -> new TreeMap<>());
    }

    private static byte[] planes(String name, byte[] file, int halves, int left, int side) {
        return Pictures.planes(Pictures.decode(name, file, SIDE * halves, SIDE), left, side, SIDE / side);
    }

    private static void requirePairs(Map<String, Map<Integer, byte[]>> parts, String part) {
        var a = part(parts, part + "A").keySet();
        var b = part(parts, part + "B").keySet();
        if (a.isEmpty() || !a.equals(b)) {
            throw new DataException("facades: expected the same numbers in " + part + "A and " + part + "B but found "
                    + a.size() + " and " + b.size() + " pictures");
        }
    }

    private static NDArray array(Map<String, Map<Integer, byte[]>> parts, String name, int side) {
        Map<Integer, byte[]> pictures = parts.get(name);
        byte[] all = new byte[pictures.size() * 3 * side * side];
        int at = 0;
        for (byte[] picture : pictures.values()) {
            System.arraycopy(picture, 0, all, at, picture.length);
            at += picture.length;
        }
        return Pixels.unit(all, pictures.size(), 3, side, side);
    }
}
