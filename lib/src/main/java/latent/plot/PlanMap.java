package latent.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * A transport plan: the heaps as they lie on the left, the heaps that are wanted above, and between them how much goes from where to where. Whatever
 * stays where it is lies on the dashed diagonal. A value: each {@code with} gives a new one.
 */
public final class PlanMap implements Figure {
    private static final int HEAP = 84; // pixels of the highest heap
    private static final int NAMES = 58; // left of the heaps, for the label
    private static final int BOTTOM = 44;
    private static final int MOST_CELL = 44;
    private static final int MOST_SIDE = 400;
    private static final int ROOM = 16; // for the number at the end of a heap

    private final double[] from;
    private final double[] to;
    private final double[][] mass;
    private final String title;
    private final String xLabel;
    private final String yLabel;

    private PlanMap(double[] from, double[] to, double[][] mass, String title, String xLabel, String yLabel) {
        this.from = from;
        this.to = to;
        this.mass = mass;
        this.title = title;
        this.xLabel = xLabel;
        this.yLabel = yLabel;
    }

    /**
     * A plan between heaps.
     *
     * @param from how much lies at each place, [N]
     * @param to how much is wanted at each place, [M]
     * @param mass how much goes from place i to place j, [N][M]
     */
    public static PlanMap of(double[] from, double[] to, double[][] mass) {
        boolean fits = mass.length == from.length
                && from.length > 0
                && to.length > 0
                && Arrays.stream(mass).allMatch(row -> row.length == to.length);
        if (!fits) {
            throw new IllegalArgumentException("plan map: expected a plan of " + from.length + " rows and " + to.length
                    + " columns but was given " + mass.length + " rows"
                    + (mass.length == 0 ? "" : ", the first of " + mass[0].length));
        }
        double[][] copy = Arrays.stream(mass).map(double[]::clone).toArray(double[][]::new);
        return new PlanMap(from.clone(), to.clone(), copy, "", "to place", "from place");
    }

    /** The claim that the picture makes. */
    public PlanMap withTitle(String newTitle) {
        return new PlanMap(from, to, mass, newTitle, xLabel, yLabel);
    }

    /** What the columns (x) and the rows (y) are. */
    public PlanMap withLabels(String x, String y) {
        return new PlanMap(from, to, mass, title, x, y);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public BufferedImage image() {
        Heading heading = Heading.of(title, Canvas.WIDTH);
        double cell = Math.min(MOST_CELL, (double) MOST_SIDE / Math.max(from.length, to.length));
        int left = NAMES + ROOM + HEAP;
        int top = heading.height() + ROOM + HEAP + 8;
        int height = top + (int) Math.ceil(cell * from.length) + BOTTOM;
        return Canvas.draw(Canvas.WIDTH, height, g -> {
            heading.paint(g);
            g.translate(left, top);
            paintMass(g, cell);
            paintFrame(g, cell);
            paintHeaps(g, cell);
            paintLabels(g, cell);
        });
    }

    private void paintMass(Graphics2D g, double cell) {
        Scale scale = new Scale(0, highest(Arrays.stream(mass).flatMapToDouble(Arrays::stream)), Scale.Kind.VIRIDIS);
        g.setFont(Canvas.SMALL);
        for (int i = 0; i < from.length; i++) {
            for (int j = 0; j < to.length; j++) {
                if (scale.share(mass[i][j]) > 1e-9) {
                    Color ground = scale.color(mass[i][j]);
                    g.setColor(ground);
                    g.fill(new Rectangle2D.Double(j * cell, i * cell, cell, cell));
                    g.setColor(ground.getGreen() < 150 ? Color.WHITE : Palette.INK);
                    Canvas.centred(g, Values.text(mass[i][j]), (j + 0.5) * cell, (i + 0.5) * cell + 4);
                }
            }
        }
    }

    private void paintFrame(Graphics2D g, double cell) {
        double width = cell * to.length;
        double height = cell * from.length;
        g.setStroke(new BasicStroke(1f));
        g.setColor(Palette.GRID);
        for (int i = 0; i <= from.length; i++) {
            g.draw(new Line2D.Double(0, i * cell, width, i * cell));
        }
        for (int j = 0; j <= to.length; j++) {
            g.draw(new Line2D.Double(j * cell, 0, j * cell, height));
        }
        double shorter = Math.min(width, height);
        g.setColor(Palette.SOFT_INK);
        g.setStroke(Heading.DASHED);
        g.draw(new Line2D.Double(0, 0, shorter, shorter));
    }

    private void paintHeaps(Graphics2D g, double cell) {
        double unit = HEAP / highest(DoubleStream.concat(Arrays.stream(from), Arrays.stream(to)));
        double wide = 0.7 * cell;
        g.setFont(Canvas.SMALL);
        for (int i = 0; i < from.length; i++) {
            double length = from[i] * unit;
            g.setColor(Palette.series(0));
            g.fill(new Rectangle2D.Double(-4 - length, (i + 0.15) * cell, length, wide));
            g.setColor(Palette.SOFT_INK);
            Canvas.right(g, Values.text(from[i]), -8 - length, (i + 0.5) * cell + 4);
        }
        for (int j = 0; j < to.length; j++) {
            double length = to[j] * unit;
            g.setColor(Palette.series(1));
            g.fill(new Rectangle2D.Double((j + 0.15) * cell, -4 - length, wide, length));
            g.setColor(Palette.SOFT_INK);
            Canvas.centred(g, Values.text(to[j]), (j + 0.5) * cell, -8 - length);
        }
    }

    private void paintLabels(Graphics2D g, double cell) {
        double width = cell * to.length;
        double height = cell * from.length;
        g.setFont(Canvas.SMALL);
        g.setColor(Palette.SOFT_INK);
        for (int j = 0; j < to.length; j++) {
            Canvas.centred(g, Integer.toString(j), (j + 0.5) * cell, height + 15);
        }
        for (int i = 0; i < from.length; i++) {
            g.drawString(Integer.toString(i), (float) width + 6, (float) ((i + 0.5) * cell + 4));
        }
        g.setFont(Canvas.LABEL);
        g.setColor(Palette.INK);
        Canvas.centred(g, xLabel, width / 2, height + 36);
        Canvas.upwards(g, yLabel, -HEAP - ROOM - 20, height / 2);
    }

    private static double highest(DoubleStream values) {
        double most = values.max().orElse(0);
        return most > 0 ? most : 1;
    }
}
