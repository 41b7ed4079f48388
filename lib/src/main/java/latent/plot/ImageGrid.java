package latent.plot;

import ai.djl.ndarray.NDArray;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Images in rows, enlarged without blur, all on one scale; a colour bar says the scale unless all values lie in [0, 1].
 * A value: each {@code with} gives a new grid.
 */
public final class ImageGrid implements Figure {
    private static final int COLUMNS = 10;
    private static final int MOST_ROWS = 10;

    /** One row of images with what is written before it. */
    record Row(String label, Pixels pixels, int from, int to) {}

    /** How the grid looks beside its images. */
    record Look(String title, List<String> columns, Scale scale, int size) {}

    final List<Row> rows;
    final Look look;

    private ImageGrid(List<Row> rows, Look look) {
        this.rows = rows;
        this.look = look;
    }

    /** Images [N, C, H, W] or [N, H*W] in rows of ten, at most a hundred. */
    public static ImageGrid of(NDArray images) {
        return of(images, COLUMNS);
    }

    /** Images in rows of this many, at most ten rows. */
    public static ImageGrid of(NDArray images, int columns) {
        if (columns < 1) {
            throw new IllegalArgumentException("image grid: expected at least 1 column but was given " + columns);
        }
        Pixels pixels = Pixels.of(images, MOST_ROWS * columns);
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < pixels.count; from += columns) {
            rows.add(new Row("", pixels, from, Math.min(pixels.count, from + columns)));
        }
        return new ImageGrid(rows, new Look("", List.of(), null, 0));
    }

    /** The first ten images as one labelled row; add the rows below by {@link #with(String, NDArray)}. */
    public static ImageGrid of(String label, NDArray images) {
        return new ImageGrid(List.of(), new Look("", List.of(), null, 0)).with(label, images);
    }

    /** Adds a labelled row below, such as reconstructions below their originals: image i stands below image i. */
    public ImageGrid with(String label, NDArray images) {
        Pixels pixels = Pixels.of(images, rows.isEmpty() ? COLUMNS : rows.get(0).to());
        List<Row> all = new ArrayList<>(rows);
        all.add(new Row(label, pixels, 0, pixels.count));
        return new ImageGrid(all, look);
    }

    /** The claim that the picture makes. */
    public ImageGrid withTitle(String title) {
        return new ImageGrid(rows, new Look(title, look.columns, look.scale, look.size));
    }

    /** What is written above the columns. */
    public ImageGrid withColumnLabels(String... labels) {
        return new ImageGrid(rows, new Look(look.title, List.of(labels), look.scale, look.size));
    }

    /** The values drawn black and white; values beyond are cut, and the bar below shows the ends. */
    public ImageGrid withRange(double low, double high) {
        Scale.Kind kind = look.scale == null ? Scale.Kind.GRAY : look.scale.kind();
        return new ImageGrid(rows, new Look(look.title, look.columns, new Scale(low, high, kind), look.size));
    }

    /** Blue below zero, white at zero, red above, as far as the largest magnitude: weights and differences. */
    public ImageGrid withDiverging() {
        return new ImageGrid(rows, new Look(look.title, look.columns, Scale.diverging(values()), look.size));
    }

    /** About how wide an image is on the page, in pixels; at least 56, and whole pixels of the image decide. */
    public ImageGrid withImageSize(int pixels) {
        return new ImageGrid(rows, new Look(look.title, look.columns, look.scale, pixels));
    }

    @Override
    public String title() {
        return look.title;
    }

    @Override
    public BufferedImage image() {
        return new GridPainter(this).image();
    }

    /** The chosen scale; else gray over [0, 1] when a row keeps to it, such as the originals; else the values' range. */
    Scale scale() {
        if (look.scale != null) {
            return look.scale;
        }
        boolean unit =
                rows.stream().map(row -> Values.range(row.pixels().values)).anyMatch(r -> r[0] >= 0 && r[1] <= 1);
        return unit ? new Scale(0, 1, Scale.Kind.GRAY) : Scale.over(values(), Scale.Kind.GRAY);
    }

    /** What the reader must know of values that the scale does not reach; empty when there are none. */
    String note() {
        double[] range = Values.range(values());
        Scale scale = scale();
        boolean inside = range[0] >= scale.low() - 1e-6 && range[1] <= scale.high() + 1e-6;
        return inside
                ? ""
                : "values from " + Values.text(range[0]) + " to " + Values.text(range[1]) + " are cut to this scale";
    }

    private double[] values() {
        return rows.stream()
                .map(Row::pixels)
                .distinct()
                .flatMapToDouble(p -> DoubleStream.of(p.values))
                .toArray();
    }
}
