package latent.data;

/** A small grey picture, row by row, on which round strokes with soft edges are drawn; plain arithmetic, so equal on every machine. */
final class Ink {
    private final int width;
    private final int height;
    private final float[] pixels; // [height * width], 0 paper, 1 ink

    Ink(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new float[width * height];
    }

    /** The picture in 256 greys, 0 paper. */
    byte[] bytes() {
        byte[] bytes = new byte[pixels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(255 * pixels[i]);
        }
        return bytes;
    }

    /** Draws the segment between two points {x, y} (pixel centres at halves) with a pen of that radius; its edge is one pixel soft. */
    void line(double[] from, double[] to, double radius) {
        double reach = radius + 0.5;
        int left = Math.max(0, (int) (Math.min(from[0], to[0]) - reach - 0.5));
        int right = Math.min(width - 1, (int) (Math.max(from[0], to[0]) + reach));
        int top = Math.max(0, (int) (Math.min(from[1], to[1]) - reach - 0.5));
        int bottom = Math.min(height - 1, (int) (Math.max(from[1], to[1]) + reach));
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double ink = reach - distance(x + 0.5, y + 0.5, from, to);
                if (ink > pixels[y * width + x]) {
                    pixels[y * width + x] = (float) Math.min(1, ink);
                }
            }
        }
    }

    /** From a point to the segment between two others. */
    static double distance(double x, double y, double[] from, double[] to) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((x - from[0]) * dx + (y - from[1]) * dy) / length;
        double t = Math.max(0, Math.min(1, along));
        double gapX = x - from[0] - t * dx;
        double gapY = y - from[1] - t * dy;
        return Math.sqrt(gapX * gapX + gapY * gapY);
    }
}
