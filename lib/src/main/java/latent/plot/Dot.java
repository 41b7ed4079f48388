package latent.plot;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import org.knowm.xchart.style.markers.Marker;

/** A round mark of a set diameter without an outline. */
final class Dot extends Marker {
    private final float diameter;

    Dot(float diameter) {
        this.diameter = diameter;
    }

    @Override
    public void paint(Graphics2D g, double x, double y, int size) {
        g.fill(new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter));
    }
}
