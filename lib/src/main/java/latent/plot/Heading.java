package latent.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** What stands above a picture: the claim in bold, and below it the legend when there are two things or more. */
record Heading(String title, List<Key> keys, int width) {
    private static final int LEFT = 8;
    private static final int TOP = 6;
    private static final int TITLE_LINE = 20;
    private static final int KEY_LINE = 19;
    private static final int SWATCH = 22;
    private static final int GAP = 16;

    /** How references are drawn. */
    static final BasicStroke DASHED =
            new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1f, new float[] {6, 4}, 0);

    private static final BasicStroke SOLID = new BasicStroke(2.5f);

    /** What stands before a name in the legend. */
    enum Mark {
        DOT,
        LINE,
        DASHES
    }

    /** One entry of the legend. */
    record Key(String name, Color color, Mark mark) {}

    static Heading of(String title, int width) {
        return new Heading(title, List.of(), width);
    }

    int height() {
        int lines = titleLines().size() * TITLE_LINE + keyLines().size() * KEY_LINE;
        return lines == 0 ? 0 : TOP + lines + 4;
    }

    void paint(Graphics2D g) {
        g.setFont(Canvas.TITLE);
        g.setColor(Palette.INK);
        int y = TOP;
        for (String line : titleLines()) {
            g.drawString(line, LEFT, y + 14);
            y += TITLE_LINE;
        }
        for (List<Key> line : keyLines()) {
            paintKeys(g, line, y);
            y += KEY_LINE;
        }
    }

    private List<String> titleLines() {
        return title.isBlank() ? List.of() : Canvas.wrap(title, Canvas.TITLE, width - 2 * LEFT);
    }

    private List<List<Key>> keyLines() {
        List<List<Key>> lines = new ArrayList<>();
        int x = width;
        for (Key key : shownKeys()) {
            int wide = SWATCH + GAP + Canvas.widthOf(key.name(), Canvas.LABEL);
            if (x + wide > width) {
                lines.add(new ArrayList<>());
                x = LEFT;
            }
            lines.get(lines.size() - 1).add(key);
            x += wide;
        }
        return lines;
    }

    /** One series alone is named by its axis; a reference always needs its name. */
    private List<Key> shownKeys() {
        boolean alone = keys.size() == 1 && keys.get(0).mark() != Mark.DASHES;
        return alone ? List.of() : keys;
    }

    private static void paintKeys(Graphics2D g, List<Key> line, int y) {
        g.setFont(Canvas.LABEL);
        int x = LEFT;
        for (Key key : line) {
            g.setColor(key.color());
            if (key.mark() == Mark.DOT) {
                g.fillOval(x + 5, y + 6, 8, 8);
            } else {
                g.setStroke(key.mark() == Mark.DASHES ? DASHED : SOLID);
                g.drawLine(x, y + 10, x + SWATCH - 5, y + 10);
            }
            g.setColor(Palette.INK);
            g.drawString(key.name(), x + SWATCH, y + 14);
            x += SWATCH + GAP + Canvas.widthOf(key.name(), Canvas.LABEL);
        }
    }
}
