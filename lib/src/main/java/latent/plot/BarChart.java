package latent.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/** Named values as horizontal bars from zero, each with its value. */
public final class BarChart implements Figure {
    private static final int BAR = 22;
    private static final int LINE = 34;
    private static final int BOTTOM = 30;

    private final String label;
    private final List<String> names;
    private final double[] values;
    private final String title;

    private BarChart(String label, List<String> names, double[] values, String title) {
        this.label = label;
        this.names = names;
        this.values = values;
        this.title = title;
    }

    static BarChart of(String label, String[] names, double[] values) {
        if (names.length != values.length || names.length == 0) {
            throw new IllegalArgumentException("bars \"" + label + "\": expected one value a name but was given "
                    + names.length + " names and " + values.length + " values");
        }
        return new BarChart(label, List.of(names), values.clone(), "");
    }

    /** The claim that the bars make. */
    public BarChart withTitle(String newTitle) {
        return new BarChart(label, names, values, newTitle);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public BufferedImage image() {
        Heading heading = Heading.of(title, Canvas.WIDTH);
        int height = heading.height() + 8 + names.size() * LINE + BOTTOM;
        return Canvas.draw(Canvas.WIDTH, height, g -> {
            heading.paint(g);
            g.translate(0, heading.height() + 8);
            paintBars(g);
        });
    }

    private void paintBars(Graphics2D g) {
        int left = 24
                + names.stream()
                        .mapToInt(name -> Canvas.widthOf(name, Canvas.LABEL))
                        .max()
                        .orElse(0);
        double low = Math.min(0, Arrays.stream(values).min().orElse(0));
        double high = Math.max(0, Arrays.stream(values).max().orElse(1));
        double room = Canvas.WIDTH - left - 80.0 - (low < 0 ? 70 : 0);
        double unit = high > low ? room / (high - low) : 1;
        double zero = left + (low < 0 ? 70 : 0) - low * unit;
        for (int i = 0; i < values.length; i++) {
            paintBar(g, i, left - 12, zero, unit);
        }
        int bottom = names.size() * LINE;
        g.setColor(Palette.SOFT_INK);
        g.setStroke(new BasicStroke(1f));
        g.drawLine((int) zero, 0, (int) zero, bottom);
        g.setColor(Palette.INK);
        g.setFont(Canvas.LABEL);
        Canvas.centred(g, label, left + (Canvas.WIDTH - left) / 2.0, bottom + 20);
    }

    private void paintBar(Graphics2D g, int i, double nameEnd, double zero, double unit) {
        double top = i * LINE + (LINE - BAR) / 2.0;
        double length = values[i] * unit;
        g.setColor(Palette.series(0));
        g.fill(new Rectangle2D.Double(Math.min(zero, zero + length), top, Math.abs(length), BAR));
        g.setColor(Palette.INK);
        g.setFont(Canvas.LABEL);
        Canvas.right(g, names.get(i), nameEnd, top + 16);
        String text = Values.text(values[i]);
        if (length < 0) {
            Canvas.right(g, text, zero + length - 6, top + 16);
        } else {
            g.drawString(text, (float) (zero + length + 6), (float) top + 16);
        }
    }
}
