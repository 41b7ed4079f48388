package latent.course;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A notebook's results beside the numbers they are measured against. As the last value of a cell it shows a table and
 * publishes its rows for {@code build/results.json}. A value: {@link #row} gives a new scoreboard.
 */
public final class Scoreboard implements Showable {
    /** The form that the command line collects from executed notebooks. */
    static final String MIME = "application/vnd.latent.scoreboard+json";

    private static final String CELL = "<td style=\"padding:4px 12px;text-align:left\">";
    private static final String NUMBER = "<td style=\"padding:4px 12px;text-align:right\">";

    private final String notebook;
    private final List<Row> rows;

    /** One result; a reference that is not a number stands for none. */
    private record Row(String name, double value, String unit, double reference, String source, Better better) {
        boolean reached() {
            return better.reached(value, reference);
        }

        boolean asksNothing() {
            return Double.isNaN(reference) || better == Better.NEITHER;
        }
    }

    /** An empty scoreboard of this notebook. */
    public Scoreboard(String notebook) {
        this(notebook, List.of());
    }

    private Scoreboard(String notebook, List<Row> rows) {
        this.notebook = notebook;
        this.rows = rows;
    }

    /** Adds a result, the number it should reach, and where that number comes from. */
    public Scoreboard row(String name, double value, String unit, double reference, String source, Better better) {
        List<Row> more = new ArrayList<>(rows);
        more.add(new Row(name, value, unit, reference, source, better));
        return new Scoreboard(notebook, List.copyOf(more));
    }

    /** Adds a result that nothing is asked of. */
    public Scoreboard row(String name, double value, String unit) {
        return row(name, value, unit, Double.NaN, "", Better.NEITHER);
    }

    /** Whether every result reaches its reference. */
    public boolean reached() {
        return rows.stream().allMatch(Row::reached);
    }

    @Override
    public String toString() {
        return plain();
    }

    @Override
    public Bundle bundle() {
        return Bundle.of(text()).with(Bundle.HTML, html()).with(MIME, Map.of("title", "Scoreboard", "rows", json()));
    }

    private List<Map<String, Object>> json() {
        return rows.stream().map(Scoreboard::json).toList();
    }

    /** JSON has no word for what is not a finite number: such values are left out. */
    private static Map<String, Object> json(Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", row.name);
        json.put("value", Double.isFinite(row.value) ? row.value : null);
        json.put("unit", row.unit);
        json.put("reference", Double.isFinite(row.reference) ? row.reference : null);
        json.put("source", row.source);
        json.put(
                "better",
                row.better == Better.NEITHER ? null : row.better.name().toLowerCase(Locale.ROOT));
        return json;
    }

    private String text() {
        return rows.stream()
                .map(Scoreboard::text)
                .collect(Collectors.joining("\n", "Scoreboard " + notebook + "\n", ""));
    }

    private static String text(Row row) {
        String verdict = verdict(row);
        return row.name + ": " + number(row.value) + " " + row.unit + goal(row)
                + (verdict.isEmpty() ? "" : ", " + verdict);
    }

    private static String goal(Row row) {
        return Double.isNaN(row.reference) ? "" : " (" + bound(row) + "; " + row.source + ")";
    }

    private String html() {
        String head = List.of("result", "yours", "unit", "to reach", "source", "").stream()
                .map(name -> "<th style=\"padding:4px 12px;text-align:left\">" + name + "</th>")
                .collect(Collectors.joining());
        String body = rows.stream().map(Scoreboard::html).collect(Collectors.joining("\n"));
        return "<table class=\"latent-scoreboard\" style=\"border-collapse:collapse;margin:8px 0\">\n"
                + "<caption style=\"caption-side:top;text-align:left;font-weight:bold;padding:4px 12px\">Scoreboard "
                + Html.escape(notebook) + "</caption>\n<tr style=\"border-bottom:1px solid #888\">" + head + "</tr>\n"
                + body + "\n</table>";
    }

    private static String html(Row row) {
        String colour = row.reached() ? "#009E73" : "#D55E00";
        return "<tr>" + CELL + "<code>" + Html.escape(row.name) + "</code></td>" + NUMBER + "<b>" + number(row.value)
                + "</b></td>" + CELL + Html.escape(row.unit) + "</td>" + NUMBER + Html.escape(bound(row)) + "</td>"
                + CELL + Html.escape(row.source) + "</td>" + CELL + "<span style=\"color:" + colour
                + ";font-weight:bold;white-space:nowrap\">" + verdict(row) + "</span></td></tr>";
    }

    private static String bound(Row row) {
        if (Double.isNaN(row.reference)) {
            return "\u2013";
        }
        String sign = switch (row.better) {
            case LOWER -> "\u2264 ";
            case HIGHER -> "\u2265 ";
            case NEITHER -> "";
        };
        return sign + number(row.reference);
    }

    private static String verdict(Row row) {
        if (row.asksNothing() && row.reached()) {
            return "";
        }
        return row.reached() ? "\u2713 reached" : "\u2717 not reached";
    }

    /** A whole number in full, others with four significant digits. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e7) {
            return Long.toString((long) value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
        double size = Math.abs(value);
        return size != 0 && (size < 1e-4 || size >= 1e7)
                ? String.format(Locale.ROOT, "%.3e", value)
                : rounded.toPlainString();
    }
}
