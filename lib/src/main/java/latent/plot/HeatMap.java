package latent.plot;

import ai.djl.ndarray.NDArray;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/** A matrix as colours, its first row on top, with the colour bar. A value: each {@code with} gives a new one. */
public final class HeatMap implements Figure {
    private static final int RIGHT = 130;
    private static final int BOTTOM = 46;
    private static final int MOST_HEIGHT = 440;
    private static final int NAMED_UP_TO = 20;

    private final double[][] matrix;
    private final String label;
    private final Scale scale;
    private final Labels labels;

    /** Everything written around the colours; names are empty where rows or columns are counted. */
    private record Labels(String title, String x, String y, List<String> columns, List<String> rows, boolean numbers) {
        Labels withNumbers() {
            return new Labels(title, x, y, columns, rows, true);
        }
    }

    private HeatMap(double[][] matrix, String label, Scale scale, Labels labels) {
        this.matrix = matrix;
        this.label = label;
        this.scale = scale;
        this.labels = labels;
    }

    static HeatMap of(String label, NDArray matrix) {
        if (matrix.getShape().dimension() != 2) {
            throw new IllegalArgumentException("heat map \"" + label + "\": expected [rows, columns] but was given "
                    + Arrays.toString(matrix.getShape().getShape()));
        }
        int columns = (int) matrix.getShape().get(1);
        double[] all = Values.of(matrix);
        double[][] rows = new double[all.length / Math.max(1, columns)][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(all, i * columns, (i + 1) * columns));
        return of(label, rows);
    }

    static HeatMap of(String label, double[][] matrix) {
        if (matrix.length == 0 || matrix[0].length == 0) {
            throw new IllegalArgumentException(
                    "heat map \"" + label + "\": expected at least one value but was given an empty matrix");
        }
        Labels labels = new Labels("", "column", "row", List.of(), List.of(), false);
        return new HeatMap(matrix, label, Scale.over(flat(matrix), Scale.Kind.VIRIDIS), labels);
    }

    /** Blue below zero, white at zero, red above, as far as the largest magnitude. */
    public HeatMap withDiverging() {
        return new HeatMap(matrix, label, Scale.diverging(flat(matrix)), labels);
    }

    /** The ends of the colour scale; values beyond them get the end's colour. */
    public HeatMap withRange(double low, double high) {
        return new HeatMap(matrix, label, new Scale(low, high, scale.kind()), labels);
    }

    /** The claim that the picture makes. */
    public HeatMap withTitle(String title) {
        return new HeatMap(
                matrix,
                label,
                scale,
                new Labels(title, labels.x, labels.y, labels.columns, labels.rows, labels.numbers));
    }

    /** What the columns (x) and the rows (y) are. */
    public HeatMap withLabels(String x, String y) {
        return new HeatMap(
                matrix, label, scale, new Labels(labels.title, x, y, labels.columns, labels.rows, labels.numbers));
    }

    /** Names of the columns and of the rows, instead of their numbers. */
    public HeatMap withNames(List<String> columns, List<String> rows) {
        return new HeatMap(
                matrix, label, scale, new Labels(labels.title, labels.x, labels.y, columns, rows, labels.numbers));
    }

    /** Writes each value on its colour; for small matrices. */
    public HeatMap withNumbers() {
        return new HeatMap(matrix, label, scale, labels.withNumbers());
    }

    @Override
    public String title() {
        return labels.title;
    }

    @Override
    public BufferedImage image() {
        Heading heading = Heading.of(labels.title, Canvas.WIDTH);
        int left = 40 + longest(labels.rows, matrix.length);
        double cell = Math.min(
                (Canvas.WIDTH - left - RIGHT) / (double) matrix[0].length, MOST_HEIGHT / (double) matrix.length);
        int top = heading.height() + 10;
        int height = top + (int) Math.ceil(cell * matrix.length) + BOTTOM;
        return Canvas.draw(Canvas.WIDTH, height, g -> {
            heading.paint(g);
            g.translate(left, top);
            paintCells(g, cell);
            paintLabels(g, cell, left);
        });
    }

    private void paintCells(Graphics2D g, double cell) {
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < matrix[row].length; column++) {
                g.setColor(scale.color(matrix[row][column]));
                g.fill(new Rectangle2D.Double(column * cell, row * cell, cell + 0.3, cell + 0.3));
                if (labels.numbers) {
                    paintNumber(g, matrix[row][column], (column + 0.5) * cell, (row + 0.5) * cell);
                }
            }
        }
    }

    private void paintNumber(Graphics2D g, double value, double x, double y) {
        Color ground = scale.color(value);
        boolean dark = 0.3 * ground.getRed() + 0.59 * ground.getGreen() + 0.11 * ground.getBlue() < 128;
        g.setColor(dark ? Color.WHITE : Palette.INK);
        g.setFont(Canvas.SMALL);
        Canvas.centred(g, Values.text(value), x, y + 4);
    }

    private void paintLabels(Graphics2D g, double cell, int left) {
        double width = cell * matrix[0].length;
        double height = cell * matrix.length;
        scale.paintStanding(g, width + 24, 0, height);
        g.setFont(Canvas.SMALL);
        g.setColor(Palette.SOFT_INK);
        for (int i = 0; i < matrix[0].length; i += step(matrix[0].length, labels.columns)) {
            Canvas.centred(g, name(labels.columns, i), (i + 0.5) * cell, height + 15);
        }
        for (int i = 0; i < matrix.length; i += step(matrix.length, labels.rows)) {
            Canvas.right(g, name(labels.rows, i), -6, (i + 0.5) * cell + 4);
        }
        g.setFont(Canvas.LABEL);
        g.setColor(Palette.INK);
        Canvas.centred(g, labels.x, width / 2, height + 36);
        Canvas.upwards(g, labels.y, 16 - left, height / 2);
        Canvas.upwards(g, label, width + 62 + scale.tickWidth(), height / 2);
    }

    private static int step(int count, List<String> names) {
        return names.isEmpty() && count > NAMED_UP_TO ? Math.max(1, (count + 9) / 10) : 1;
    }

    private static String name(List<String> names, int i) {
        return i < names.size() ? names.get(i) : Integer.toString(i);
    }

    private static int longest(List<String> names, int count) {
        return names.stream()
                .mapToInt(name -> Canvas.widthOf(name, Canvas.SMALL))
                .max()
                .orElse(Canvas.widthOf(Integer.toString(count), Canvas.SMALL));
    }

    private static double[] flat(double[][] matrix) {
        return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).toArray();
    }
}
