package latent.plot;

import java.awt.Color;

/** Points to draw, and how. */
final class Series {
    /** A line, a dashed line to compare with, separate points, or a filled staircase. */
    enum Kind {
        LINE,
        DASHES,
        POINTS,
        STEPS
    }

    private static final int MARKED_UP_TO = 20;

    final String name;
    final double[] x;
    final double[] y;
    final Kind kind;
    final Color color;
    /** Line width, or diameter of a point, in page pixels. */
    final float size;

    private Series(String name, double[] x, double[] y, Kind kind, Color color, float size) {
        this.name = name;
        this.x = x;
        this.y = y;
        this.kind = kind;
        this.color = color;
        this.size = size;
    }

    static Series line(String name, double[] x, double[] y, Color color) {
        check(name, x, y);
        return new Series(name, x, y, Kind.LINE, color, 2f);
    }

    /** The raw values below a smoothed line: thin, pale and without a place in the legend. */
    static Series raw(double[] x, double[] y, Color color) {
        return new Series("", x, y, Kind.LINE, Palette.withAlpha(color, 70), 1f);
    }

    static Series dashes(String name, double[] x, double[] y) {
        check(name, x, y);
        return new Series(name, x, y, Kind.DASHES, Palette.INK, 1.5f);
    }

    /** Small marks; the more of them, the smaller and the more transparent. */
    static Series points(String name, double[] x, double[] y, Color color, int total) {
        check(name, x, y);
        int alpha = total > 5000 ? 90 : total > 1000 ? 120 : total > 200 ? 160 : 200;
        float size = total > 2000 ? 4f : total > 200 ? 5f : 7f;
        return new Series(name, x, y, Kind.POINTS, Palette.withAlpha(color, alpha), size);
    }

    static Series steps(String name, double[] x, double[] y, Color color) {
        return new Series(name, x, y, Kind.STEPS, color, 1f);
    }

    private static void check(String name, double[] x, double[] y) {
        if (x.length != y.length || x.length == 0) {
            throw new IllegalArgumentException(
                    "chart series \"" + name + "\": expected as many x as y, at least one, but was given " + x.length
                            + " x and " + y.length + " y");
        }
    }

    /** Points have marks, and so have lines with so few values that each should be seen. */
    boolean marked() {
        return kind == Kind.POINTS || (kind == Kind.LINE && x.length <= MARKED_UP_TO);
    }

    float markSize() {
        return kind == Kind.POINTS ? size : 3 * size;
    }

    Color opaque() {
        return new Color(color.getRGB());
    }
}
