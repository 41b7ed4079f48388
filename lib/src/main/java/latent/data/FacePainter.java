package latent.data;

import java.util.function.DoubleBinaryOperator;

/** Paints the parts of one face, from back to front, each with an edge one pixel soft; plain arithmetic, so equal on every machine. */
final class FacePainter {
    private static final double DARK = 0.05;
    private static final int SIDE = DrawnFaces.SIDE;

    private final double[] pixels = new double[SIDE * SIDE];
    private final double centreX;
    private final double centreY;
    private final double halfWidth;
    private final double halfHeight;
    private final double eyeLine;

    FacePainter(double centreX, double centreY, double halfWidth, double halfHeight) {
        this.centreX = centreX;
        this.centreY = centreY;
        this.halfWidth = halfWidth;
        this.halfHeight = halfHeight;
        this.eyeLine = centreY - 0.12 * halfHeight;
    }

    /** Behind the head: a cap, and where it is long two falls of hair beside the cheeks. */
    void hair(boolean isLong, double shade) {
        paint(shade, (x, y) -> ellipse(x, y, centreY - 0.8, halfWidth + 1.5, halfHeight + 1));
        if (isLong) {
            double middle = centreY + 0.35 * halfHeight;
            double half = 0.75 * halfHeight;
            paint(shade, (x, y) -> Math.max(Math.abs(x - centreX) - halfWidth - 2, Math.abs(y - middle) - half));
        }
    }

    /** The face below the fringe, and its nose. */
    void head(double skin) {
        double fringe = centreY - 0.58 * halfHeight;
        paint(skin, (x, y) -> Math.max(ellipse(x, y, centreY, halfWidth, halfHeight), fringe - y));
        double[] top = {centreX, centreY};
        double[] tip = {centreX, centreY + 0.18 * halfHeight};
        paint(0.7 * skin, (x, y) -> Ink.distance(x, y, top, tip) - 0.5);
    }

    void eyes(double apart) {
        for (double side : new double[] {-apart, apart}) {
            paint(DARK, (x, y) -> StrictMath.hypot(x - centreX - side, y - eyeLine) - 0.9);
        }
    }

    /** Two strokes: level, or with a middle lower than the corners. */
    void mouth(boolean smiling) {
        double y0 = centreY + 0.5 * halfHeight;
        double[] left = {centreX - 3.2, smiling ? y0 - 1 : y0};
        double[] right = {centreX + 3.2, smiling ? y0 - 1 : y0};
        double[] middle = {centreX, smiling ? y0 + 1.2 : y0};
        paint(DARK, (x, y) -> Math.min(Ink.distance(x, y, left, middle), Ink.distance(x, y, middle, right)) - 0.6);
    }

    /** Two rings, the bridge, and an arm to each edge of the head. */
    void glasses(double apart) {
        for (double side : new double[] {-1, 1}) {
            double ring = centreX + side * apart;
            double[] hinge = {ring + side * 2.4, eyeLine};
            double[] ear = {centreX + side * halfWidth, eyeLine};
            double[] bridge = {centreX, eyeLine};
            double[] inner = {ring - side * 2.4, eyeLine};
            paint(DARK, (x, y) -> Math.abs(StrictMath.hypot(x - ring, y - eyeLine) - 2.4) - 0.5);
            paint(DARK, (x, y) -> Math.min(Ink.distance(x, y, hinge, ear), Ink.distance(x, y, bridge, inner)) - 0.5);
        }
    }

    /** The picture in 256 greys. */
    byte[] bytes() {
        byte[] bytes = new byte[pixels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(255 * pixels[i]);
        }
        return bytes;
    }

    /** About the distance to the outline, negative inside. */
    private double ellipse(double x, double y, double middle, double width, double height) {
        return (StrictMath.hypot((x - centreX) / width, (y - middle) / height) - 1) * Math.min(width, height);
    }

    private void paint(double grey, DoubleBinaryOperator distance) {
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double cover = Math.max(0, Math.min(1, 0.5 - distance.applyAsDouble(x + 0.5, y + 0.5)));
                int i = y * SIDE + x;
                pixels[i] += cover * (grey - pixels[i]);
            }
        }
    }
}
