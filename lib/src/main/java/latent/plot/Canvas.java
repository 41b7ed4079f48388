package latent.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Drawing at double density: sizes are in page pixels. */
final class Canvas {
    static final int WIDTH = 720;
    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);
    static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

    private static final Graphics2D RULER = ruler();

    private Canvas() {}

    /** A white picture of this page size, drawn by the painter. */
    static BufferedImage draw(int width, int height, Consumer<Graphics2D> painter) {
        BufferedImage image =
                new BufferedImage(width * Figure.DENSITY, height * Figure.DENSITY, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        smooth(g);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(Figure.DENSITY, Figure.DENSITY);
        painter.accept(g);
        g.dispose();
        return image;
    }

    /** The picture in so many times fewer pixels, each the mean of those it stands for. */
    static BufferedImage shrunk(BufferedImage image, int times) {
        int width = image.getWidth() / times;
        int height = image.getHeight() / times;
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = small.createGraphics();
        g.drawImage(image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        g.dispose();
        return small;
    }

    /** Measures text as {@link #draw} will set it. */
    private static Graphics2D ruler() {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        smooth(g);
        g.scale(Figure.DENSITY, Figure.DENSITY);
        return g;
    }

    private static void smooth(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    static FontMetrics metrics(Font font) {
        return RULER.getFontMetrics(font);
    }

    static int widthOf(String text, Font font) {
        return metrics(font).stringWidth(text);
    }

    /** Text that ends at x. */
    static void right(Graphics2D g, String text, double x, double baseline) {
        g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text)), (float) baseline);
    }

    /** Text centred at x. */
    static void centred(Graphics2D g, String text, double x, double baseline) {
        g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) baseline);
    }

    /** Text centred at x on a white halo, readable on any ground. */
    static void haloed(Graphics2D g, String text, double x, double baseline) {
        Color ink = g.getColor();
        g.setColor(new Color(255, 255, 255, 210));
        for (int step = 0; step < 16; step++) {
            double angle = step * Math.PI / 8;
            centred(g, text, x + 1.8 * Math.cos(angle), baseline + 1.8 * Math.sin(angle));
        }
        g.setColor(ink);
        centred(g, text, x, baseline);
    }

    /** Text read from bottom to top, centred at y. */
    static void upwards(Graphics2D g, String text, double x, double y) {
        g.translate(x, y);
        g.rotate(-Math.PI / 2);
        centred(g, text, 0, 0);
        g.rotate(Math.PI / 2);
        g.translate(-x, -y);
    }

    /** The text in lines no wider than this; a word that is wider stays whole. */
    static List<String> wrap(String text, Font font, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (line.length() > 0 && widthOf(line + " " + word, font) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }
}
