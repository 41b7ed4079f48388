package latent.data;

import java.util.Arrays;
import java.util.List;

/** How people write the ten digits: for each several styles, each a few strokes through control points in a unit square, y downwards. */
final class DigitStrokes {
    /** One line a style: strokes between semicolons, each "x y, x y, ..." in percent; a sharp corner ends a stroke. */
    private static final String[] STYLES = {"""
        55 0, 22 12, 8 48, 18 86, 48 100, 80 86, 92 48, 78 12, 55 0, 40 4
        66 8, 40 0, 16 28, 12 70, 40 100, 74 84, 86 42, 66 8, 48 6
        36 6, 12 36, 14 78, 46 100, 82 84, 90 44, 68 6, 36 2, 24 16
        """, """
        50 0, 50 50, 50 100
        52 0, 48 34, 51 68, 50 100
        28 24, 56 0; 56 0, 54 50, 53 100
        26 26, 56 0; 56 0, 54 50, 53 98; 26 99, 82 98
        """, """
        12 25, 30 4, 64 2, 82 26, 64 56, 12 98; 12 98, 50 96, 92 98
        10 22, 36 0, 74 8, 78 40, 46 76, 16 97, 8 86, 26 76, 50 90, 74 100, 95 88
        14 16, 50 0, 86 20, 72 50, 34 74, 10 96; 10 96, 40 88, 64 100, 92 90
        """, """
        12 12, 45 0, 80 16, 70 40, 40 47; 40 47, 78 55, 88 80, 50 100, 10 88
        12 4, 46 6, 82 4; 82 4, 44 42; 44 42, 80 50, 88 78, 50 100, 10 90
        15 10, 55 0, 80 20, 60 42, 36 50, 54 46, 82 60, 80 88, 45 100, 8 86
        """, """
        24 0, 12 55; 12 55, 50 54, 90 50; 74 6, 70 50, 66 100
        18 2, 12 36, 26 54, 56 54, 84 46; 82 0, 74 50, 66 100
        64 0, 34 36, 8 66; 8 66, 50 67, 95 65; 64 0, 66 50, 64 100
        """, """
        85 3, 55 4, 25 3; 25 3, 20 44; 20 44, 55 35, 88 60, 70 94, 10 95
        80 0, 32 6, 20 42, 60 40, 85 68, 60 98, 12 92
        24 6, 20 45; 20 45, 60 37, 86 68, 55 100, 10 88; 24 6, 56 5, 90 0
        """, """
        72 2, 35 25, 12 65, 30 98, 70 97, 85 72, 60 52, 20 70
        60 0, 22 48, 15 80, 45 100, 80 86, 78 60, 45 52, 18 76
        80 8, 46 4, 15 45, 16 85, 50 100, 82 80, 65 55, 36 62, 24 82
        """, """
        10 6, 50 7, 88 5; 88 5, 58 50, 42 100
        10 8, 50 5, 88 5; 88 5, 58 50, 44 100; 32 52, 80 49
        14 22, 16 5; 16 5, 50 8, 88 3; 88 3, 54 46, 50 100
        """, """
        78 14, 46 0, 18 18, 42 44, 78 68, 75 92, 45 100, 15 86, 25 62, 62 40, 80 18, 66 4
        50 0, 22 10, 22 36, 50 47, 78 36, 78 10, 50 0; 50 47, 14 60, 14 90, 50 100, 86 90, 86 60, 50 47
        86 8, 46 2, 20 22, 50 48, 82 75, 50 100, 18 77, 50 46, 90 10
        """, """
        80 22, 54 0, 18 18, 26 46, 60 46, 82 14; 82 10, 78 58, 70 100
        82 25, 50 0, 15 25, 40 52, 80 28; 83 16, 86 70, 54 100, 20 90
        76 10, 40 2, 15 28, 38 50, 70 34, 82 6, 68 60, 44 100
        """};

    private static final double[][][][][] PARSED = Arrays.stream(STYLES)
            .map(styles -> styles.lines().map(DigitStrokes::strokes).toArray(double[][][][]::new))
            .toArray(double[][][][][]::new);

    private DigitStrokes() {}

    /** How many ways of writing {@code digit} there are. */
    static int styles(int digit) {
        return PARSED[digit].length;
    }

    /** The control points of each stroke, {x, y} in [0, 1]. */
    static List<double[][]> of(int digit, int style) {
        return List.of(PARSED[digit][style]);
    }

    private static double[][][] strokes(String style) {
        return Arrays.stream(style.split(";"))
                .map(stroke -> Arrays.stream(stroke.split(","))
                        .map(DigitStrokes::point)
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
    }

    private static double[] point(String text) {
        return Arrays.stream(text.strip().split(" "))
                .mapToDouble(percent -> Integer.parseInt(percent) / 100.0)
                .toArray();
    }
}
