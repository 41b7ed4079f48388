package latent.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import org.knowm.xchart.XYChart;

/** Arrows from points to points: what a field does to each place. */
final class Arrows {
    private static final double HEAD = 5; // page pixels
    private static final double SPREAD = 0.45; // radians to each side of the shaft
    private static final BasicStroke STROKE = new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private final double[][] from;
    private final double[][] to;
    private final Color color;

    Arrows(double[][] from, double[][] to, Color color) {
        if (from[0].length != to[0].length) {
            throw new IllegalArgumentException("arrows: expected as many ends as beginnings, " + from[0].length
                    + ", but was given " + to[0].length);
        }
        this.from = from;
        this.to = to;
        this.color = color;
    }

    void paint(Graphics2D g, XYChart axes) {
        g.setColor(color);
        g.setStroke(STROKE);
        for (int i = 0; i < from[0].length; i++) {
            double x = axes.getScreenXFromChart(from[0][i]);
            double y = axes.getScreenYFromChart(from[1][i]);
            g.draw(arrow(x, y, axes.getScreenXFromChart(to[0][i]), axes.getScreenYFromChart(to[1][i])));
        }
    }

    /** Shaft and head on the screen; a shaft shorter than its head has a smaller one. */
    static Path2D arrow(double x, double y, double tipX, double tipY) {
        double head = Math.min(HEAD, Math.hypot(tipX - x, tipY - y) / 2);
        double back = Math.atan2(y - tipY, x - tipX);
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        path.lineTo(tipX, tipY);
        path.moveTo(tipX + head * Math.cos(back - SPREAD), tipY + head * Math.sin(back - SPREAD));
        path.lineTo(tipX, tipY);
        path.lineTo(tipX + head * Math.cos(back + SPREAD), tipY + head * Math.sin(back + SPREAD));
        return path;
    }
}
