package latent.plot;

import java.awt.Color;
import java.util.List;

/** The colours of every figure; all three scales stay apart for readers who do not see red and green alike. */
public final class Palette {
    /** Okabe and Ito 2008, "Color universal design"; black is left to axes and references, yellow comes last. */
    public static final List<Color> OKABE_ITO = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xE69F00),
            new Color(0x56B4E9),
            new Color(0x8C8C8C),
            new Color(0xF0E442));

    /** Ink of titles and labels. */
    static final Color INK = new Color(0x222222);
    /** Ink of tick labels, sources and references. */
    static final Color SOFT_INK = new Color(0x666666);
    /** Grid lines and frames. */
    static final Color GRID = new Color(0xE3E3E3);

    /** Eleven stations of viridis (van der Walt and Smith 2015), evenly spaced in [0, 1]. */
    private static final int[] VIRIDIS = {
        0x440154, 0x482475, 0x414487, 0x355F8D, 0x2A788E, 0x21918C, 0x22A884, 0x44BF70, 0x7AD151, 0xBDDF26, 0xFDE725
    };
    /** Blue to white to red, evenly spaced in [-1, 1] (ColorBrewer RdBu, Brewer 2003, reversed). */
    private static final int[] DIVERGING = {
        0x053061, 0x2166AC, 0x4393C3, 0x92C5DE, 0xD1E5F0, 0xF7F7F7, 0xFDDBC7, 0xF4A582, 0xD6604D, 0xB2182B, 0x67001F
    };
    /** Ten classes need more colours than Okabe and Ito give: a dark violet, a brown, and crimson for the yellow. */
    private static final List<Color> CLASSES = List.of(
            OKABE_ITO.get(0),
            OKABE_ITO.get(1),
            OKABE_ITO.get(2),
            OKABE_ITO.get(3),
            OKABE_ITO.get(4),
            OKABE_ITO.get(5),
            new Color(0x6A3D9A),
            new Color(0x8C8C8C),
            new Color(0x7A4A1E),
            new Color(0xB5121B));

    private Palette() {}

    /** The colour of the i-th series; after eight they begin again. */
    public static Color series(int i) {
        return OKABE_ITO.get(Math.floorMod(i, OKABE_ITO.size()));
    }

    /** The colour of the i-th class; ten differ, then they begin again. */
    public static Color ofClass(int i) {
        return CLASSES.get(Math.floorMod(i, CLASSES.size()));
    }

    /** Black to white for t in [0, 1]. */
    public static Color gray(double t) {
        int level = (int) Math.round(255 * clamp(t));
        return new Color(level, level, level);
    }

    /** Dark violet over green to yellow for t in [0, 1]: magnitudes. */
    public static Color viridis(double t) {
        return between(VIRIDIS, clamp(t));
    }

    /** Blue below zero, white at zero, red above, for t in [-1, 1]: weights and differences. */
    public static Color diverging(double t) {
        return between(DIVERGING, clamp((t + 1) / 2));
    }

    static Color withAlpha(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    private static double clamp(double t) {
        return Double.isNaN(t) ? 0 : Math.max(0, Math.min(1, t));
    }

    private static Color between(int[] stations, double t) {
        double place = t * (stations.length - 1);
        int low = Math.min((int) place, stations.length - 2);
        double share = place - low;
        Color a = new Color(stations[low]);
        Color b = new Color(stations[low + 1]);
        return new Color(
                mix(a.getRed(), b.getRed(), share),
                mix(a.getGreen(), b.getGreen(), share),
                mix(a.getBlue(), b.getBlue(), share));
    }

    private static int mix(int a, int b, double share) {
        return (int) Math.round(a + (b - a) * share);
    }
}
