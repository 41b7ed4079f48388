package latent.plot;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Draws an {@link ImageGrid}: each pixel of an image becomes a square of whole device pixels. */
final class GridPainter {
    static final int LEAST = 56;
    private static final int MOST = 140;
    private static final int GAP = 3;
    private static final int LABEL_WIDTH = 92;

    private final ImageGrid grid;
    private final Scale scale;
    private final int columns;
    /** Device pixels a side for each pixel of an image. */
    private final int zoom;

    private final int cellWidth;
    private final int cellHeight;
    private final int left;

    GridPainter(ImageGrid grid) {
        this.grid = grid;
        this.scale = grid.scale();
        this.columns =
                grid.rows.stream().mapToInt(row -> row.to() - row.from()).max().orElse(0);
        this.left = grid.rows.stream()
                .mapToInt(row -> labelWidth(row.label()))
                .max()
                .orElse(8);
        Pixels widest = grid.rows.get(0).pixels();
        int room = grid.look.size() > 0 ? grid.look.size() : (Canvas.WIDTH - left - 8) / columns - GAP;
        int wanted = Math.max(LEAST, grid.look.size() > 0 ? room : Math.min(MOST, room));
        int side = wanted * Figure.DENSITY;
        int down = side / widest.width;
        this.zoom = Math.max(1, down * widest.width >= LEAST * Figure.DENSITY ? down : down + 1);
        this.cellWidth = (zoom * widest.width + 1) / Figure.DENSITY + GAP;
        this.cellHeight = (zoom * widest.height + 1) / Figure.DENSITY + GAP;
    }

    int imageWidth() {
        return cellWidth - GAP;
    }

    int imageHeight() {
        return cellHeight - GAP;
    }

    BufferedImage image() {
        int width = Math.max(Canvas.WIDTH, left + columns * cellWidth + 8);
        Heading heading = Heading.of(grid.look.title(), width);
        int names = grid.look.columns().isEmpty() ? 0 : 20;
        int top = heading.height() + names + 6;
        int bar = needsBar() ? 36 : 8;
        int height = top + grid.rows.size() * cellHeight + bar;
        BufferedImage image = Canvas.draw(width, height, g -> {
            heading.paint(g);
            g.translate(0, top);
            paintNames(g);
            if (needsBar()) {
                paintBar(g, grid.rows.size() * cellHeight + 8);
            }
        });
        for (int row = 0; row < grid.rows.size(); row++) {
            paintRow(image, grid.rows.get(row), (top + row * cellHeight) * Figure.DENSITY);
        }
        return image;
    }

    private boolean needsBar() {
        return scale.kind() != Scale.Kind.GRAY
                || scale.low() != 0
                || scale.high() != 1
                || !grid.note().isEmpty();
    }

    private void paintBar(Graphics2D g, int y) {
        scale.paintLying(g, left + 60, y, 160);
        g.setColor(Palette.SOFT_INK);
        g.drawString(grid.note(), left + 280, y + 10);
    }

    private void paintNames(Graphics2D g) {
        g.setFont(Canvas.LABEL);
        g.setColor(Palette.INK);
        List<String> names = grid.look.columns();
        for (int i = 0; i < Math.min(columns, names.size()); i++) {
            Canvas.centred(g, names.get(i), left + i * cellWidth + (cellWidth - GAP) / 2.0, -6);
        }
        for (int row = 0; row < grid.rows.size(); row++) {
            List<String> lines = Canvas.wrap(grid.rows.get(row).label(), Canvas.LABEL, LABEL_WIDTH);
            double y = row * cellHeight + (cellHeight - GAP) / 2.0 + 5 - (lines.size() - 1) * 8;
            for (int i = 0; i < lines.size(); i++) {
                Canvas.right(g, lines.get(i), left - 8, y + i * 16);
            }
        }
    }

    private static int labelWidth(String label) {
        int widest = Canvas.wrap(label, Canvas.LABEL, LABEL_WIDTH).stream()
                .mapToInt(line -> Canvas.widthOf(line, Canvas.LABEL))
                .max()
                .orElse(0);
        return widest == 0 ? 8 : widest + 18;
    }

    private void paintRow(BufferedImage target, ImageGrid.Row row, int y) {
        for (int i = row.from(); i < row.to(); i++) {
            int x = (left + (i - row.from()) * cellWidth) * Figure.DENSITY;
            paintImage(target, row.pixels(), i, x, y);
        }
    }

    private void paintImage(BufferedImage target, Pixels pixels, int image, int left, int top) {
        for (int row = 0; row < pixels.height; row++) {
            for (int column = 0; column < pixels.width; column++) {
                int rgb = pixels.color(image, row, column, scale).getRGB();
                fill(target, left + column * zoom, top + row * zoom, rgb);
            }
        }
    }

    private void fill(BufferedImage target, int x, int y, int rgb) {
        for (int i = 0; i < zoom; i++) {
            for (int j = 0; j < zoom; j++) {
                if (x + i < target.getWidth() && y + j < target.getHeight()) {
                    target.setRGB(x + i, y + j, rgb);
                }
            }
        }
    }
}
