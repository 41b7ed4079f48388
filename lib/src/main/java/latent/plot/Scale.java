package latent.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;

/** Which colour stands for which value, and the bar that says so. */
record Scale(double low, double high, Kind kind) {
    /** Gray for images, viridis for magnitudes, blue to red for signed values. */
    enum Kind {
        GRAY,
        VIRIDIS,
        DIVERGING;

        /** The colour a share t in [0, 1] of the way from the low end. */
        Color at(double t) {
            return switch (this) {
                case GRAY -> Palette.gray(t);
                case VIRIDIS -> Palette.viridis(t);
                case DIVERGING -> Palette.diverging(2 * t - 1);
            };
        }
    }

    /** A scale centred at zero that reaches the largest magnitude. */
    static Scale diverging(double[] values) {
        double[] range = Values.range(values);
        double reach = Math.max(Math.abs(range[0]), Math.abs(range[1]));
        return new Scale(reach == 0 ? -1 : -reach, reach == 0 ? 1 : reach, Kind.DIVERGING);
    }

    /** A scale from the smallest to the largest value. */
    static Scale over(double[] values, Kind kind) {
        double[] range = Values.range(values);
        return new Scale(range[0], range[1] > range[0] ? range[1] : range[0] + 1, kind);
    }

    /** Where the value lies between the ends of the scale, 0 to 1 inside. */
    double share(double value) {
        return (value - low) / (high - low);
    }

    Color color(double value) {
        return kind.at(share(value));
    }

    /** A lying bar with its ends and, when it lies inside, zero. */
    void paintLying(Graphics2D g, double x, double y, double width) {
        for (int i = 0; i < 2 * width; i++) {
            g.setColor(kind.at(i / (2 * width - 1)));
            g.fill(new Rectangle2D.Double(x + i / 2.0, y, 0.5, 12));
        }
        frame(g, new Rectangle2D.Double(x, y, width, 12));
        g.setFont(Canvas.SMALL);
        Canvas.right(g, Values.text(low), x - 6, y + 10);
        g.drawString(Values.text(high), (float) (x + width + 6), (float) y + 10);
        if (low < 0 && high > 0) {
            Canvas.centred(g, "0", x + width * share(0), y + 24);
        }
    }

    /** A standing bar with five values beside it. */
    void paintStanding(Graphics2D g, double x, double y, double height) {
        for (int i = 0; i < 2 * height; i++) {
            g.setColor(kind.at(1 - i / (2 * height - 1)));
            g.fill(new Rectangle2D.Double(x, y + i / 2.0, 14, 0.5));
        }
        frame(g, new Rectangle2D.Double(x, y, 14, height));
        g.setFont(Canvas.SMALL);
        for (int i = 0; i <= 4; i++) {
            g.drawString(tick(i), (float) x + 20, (float) (y + height * (4 - i) / 4 + 4));
        }
    }

    /** How wide the numbers beside the standing bar are. */
    int tickWidth() {
        return IntStream.rangeClosed(0, 4)
                .map(i -> Canvas.widthOf(tick(i), Canvas.SMALL))
                .max()
                .orElse(0);
    }

    private String tick(int quarter) {
        return Values.text(low + (high - low) * quarter / 4);
    }

    private static void frame(Graphics2D g, Rectangle2D bar) {
        g.setColor(Palette.SOFT_INK);
        g.setStroke(new BasicStroke(0.5f));
        g.draw(bar);
    }
}
