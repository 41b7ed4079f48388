package latent.plot;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;

/** Draws a chart: XChart the axes and the series, this class the heading, the references and the notes. */
final class ChartPainter {
    private final Chart chart;
    private final Style style;
    private final Heading heading;
    private final int plotHeight;

    ChartPainter(Chart chart) {
        this.chart = chart;
        this.style = chart.style;
        this.heading = new Heading(style.title, keys(chart), style.width);
        this.plotHeight = style.height - heading.height();
    }

    BufferedImage image() {
        XYChart axes = Axes.of(chart, plotHeight);
        if (style.equalAspect) {
            Canvas.draw(style.width, plotHeight, g -> axes.paint(g, style.width, plotHeight));
            Axes.equalise(axes);
        }
        return Canvas.draw(style.width, style.height, g -> {
            heading.paint(g);
            g.translate(0, heading.height());
            axes.paint(g, style.width, plotHeight);
            chart.arrows.forEach(arrows -> arrows.paint(g, axes));
            chart.rules.forEach(rule -> paint(g, axes, rule));
            paintNotes(g, axes);
        });
    }

    private static List<Heading.Key> keys(Chart chart) {
        Stream<Heading.Key> series =
                chart.notes.isEmpty() ? chart.series.stream().flatMap(ChartPainter::key) : Stream.of();
        Stream<Heading.Key> rules = chart.rules.stream()
                .map(rule -> new Heading.Key(
                        rule.text() + ": " + Values.text(rule.value()), Palette.INK, Heading.Mark.DASHES));
        return Stream.concat(series, rules).toList();
    }

    private static Stream<Heading.Key> key(Series s) {
        Heading.Mark mark = switch (s.kind) {
            case POINTS -> Heading.Mark.DOT;
            case DASHES -> Heading.Mark.DASHES;
            case LINE, STEPS -> Heading.Mark.LINE;
        };
        return s.name.isEmpty() ? Stream.of() : Stream.of(new Heading.Key(s.name, s.opaque(), mark));
    }

    private static void paint(Graphics2D g, XYChart axes, Chart.Rule rule) {
        double y = axes.getScreenYFromChart(rule.value());
        double left = axes.getScreenXFromChart(axes.getStyler().getXAxisMin());
        double right = axes.getScreenXFromChart(axes.getStyler().getXAxisMax());
        g.setColor(Palette.INK);
        g.setStroke(Heading.DASHED);
        g.draw(new Line2D.Double(left, y, right, y));
    }

    private void paintNotes(Graphics2D g, XYChart axes) {
        g.setFont(Canvas.TITLE);
        double[][] places = chart.notes.stream()
                .map(note -> new double[] {
                    axes.getScreenXFromChart(note.x()),
                    axes.getScreenYFromChart(note.y()),
                    g.getFontMetrics().stringWidth(note.text())
                })
                .toArray(double[][]::new);
        Apart.move(places);
        for (int i = 0; i < places.length; i++) {
            Chart.Note note = chart.notes.get(i);
            g.setColor(note.color().darker());
            Canvas.haloed(g, note.text(), places[i][0], places[i][1] + 5);
        }
    }

    /** Every y that must be visible: data and references. */
    static DoubleStream shownY(Chart chart) {
        return DoubleStream.concat(
                chart.series.stream().flatMapToDouble(s -> DoubleStream.of(s.y)),
                chart.rules.stream().mapToDouble(Chart.Rule::value));
    }
}
