package latent.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Our numbers, as mean and standard deviation over seeds, beside a paper's. As the last value of a cell it shows a table and publishes its rows for
 * {@code build/results.json}, where the paper's number is the reference. A value: {@link #row} gives a new one.
 */
public final class Comparison implements Showable {
    private static final String TEXT = "<td style=\"padding:4px 12px;text-align:left\">";
    private static final String NUMBER = "<td style=\"padding:4px 12px;text-align:right\">";

    private final String title;
    private final String paper;
    private final List<Row> rows;

    /** One result; a published number that is not a number stands for none. */
    private record Row(String name, List<Double> ours, String unit, double published) {
        double mean() {
            return ours.stream().mapToDouble(x -> x).average().orElse(Double.NaN);
        }

        /** The standard deviation over the seeds, with n - 1 in its denominator; not a number for one seed. */
        double spread() {
            double mean = mean();
            double squares =
                    ours.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
            return ours.size() < 2 ? Double.NaN : Math.sqrt(squares / (ours.size() - 1));
        }

        String seeds() {
            return ours.size() == 1 ? "one run" : ours.size() + " seeds";
        }
    }

    private Comparison(String title, String paper, List<Row> rows) {
        this.title = title;
        this.paper = paper;
        this.rows = rows;
    }

    /** An empty comparison with a paper: authors, year, table. */
    public static Comparison of(String title, String paper) {
        return new Comparison(title, paper, List.of());
    }

    /**
     * Adds a result.
     *
     * @param ours one number for each seed
     * @param published the paper's number; not a number where it has none
     */
    public Comparison row(String name, double[] ours, String unit, double published) {
        if (ours.length == 0) {
            throw new IllegalArgumentException(name + ": expected a number for each seed but was given none");
        }
        List<Row> more = new ArrayList<>(rows);
        more.add(new Row(name, Arrays.stream(ours).boxed().toList(), unit, published));
        return new Comparison(title, paper, List.copyOf(more));
    }

    @Override
    public String toString() {
        return plain();
    }

    @Override
    public Bundle bundle() {
        String text = rows.stream()
                .map(row -> row.name + ": " + ours(row) + " " + row.unit + " (" + row.seeds() + "); paper "
                        + published(row))
                .collect(Collectors.joining("\n", title + ", beside " + paper + "\n", ""));
        List<Map<String, Object>> json = rows.stream().map(this::json).toList();
        return Bundle.of(text).with(Bundle.HTML, html()).with(Scoreboard.MIME, Map.of("title", title, "rows", json));
    }

    private Map<String, Object> json(Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", row.name);
        json.put("value", Double.isFinite(row.mean()) ? row.mean() : null);
        json.put("unit", row.unit);
        json.put("reference", Double.isNaN(row.published) ? null : row.published);
        json.put("source", paper + "; ours " + ours(row) + ", " + row.seeds());
        json.put("better", null);
        return json;
    }

    private String html() {
        String head = List.of("result", "ours, mean \u00b1 standard deviation", "over", "paper", "unit").stream()
                .map(name -> "<th style=\"padding:4px 12px;text-align:left\">" + name + "</th>")
                .collect(Collectors.joining());
        String body = rows.stream()
                .map(row -> "<tr>" + TEXT + Html.escape(row.name) + "</td>" + NUMBER + "<b>" + ours(row) + "</b></td>"
                        + TEXT + row.seeds() + "</td>" + NUMBER + published(row) + "</td>" + TEXT
                        + Html.escape(row.unit) + "</td></tr>")
                .collect(Collectors.joining("\n"));
        return "<table class=\"latent-comparison\" style=\"border-collapse:collapse;margin:8px 0\">\n"
                + "<caption style=\"caption-side:top;text-align:left;font-weight:bold;padding:4px 12px\">"
                + Html.escape(title + ", beside " + paper) + "</caption>\n<tr style=\"border-bottom:1px solid #888\">"
                + head + "</tr>\n" + body + "\n</table>";
    }

    private static String ours(Row row) {
        double spread = row.spread();
        if (!(spread > 0)) {
            return Scoreboard.number(row.mean());
        }
        int decimals = (int) Math.max(0, Math.min(6, 1 - Math.floor(Math.log10(spread)))); // two digits of the spread
        return String.format(Locale.ROOT, "%." + decimals + "f \u00b1 %." + decimals + "f", row.mean(), spread);
    }

    private static String published(Row row) {
        return Double.isNaN(row.published) ? "\u2013" : Scoreboard.number(row.published);
    }
}
