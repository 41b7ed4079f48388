package latent.course;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import latent.check.Mismatch;

/** What a check found: right, or not yet with what was expected and what was given. */
public final class Card implements Showable {
    /** The form that tests of notebooks read. */
    static final String MIME = "application/vnd.latent.exercise+json";

    private static final String HELP = "The hints below help in three steps, to be opened one by one.";
    private static final int LONGEST = 600;

    private final Exercise exercise;
    private final boolean right;
    private final String message;
    /** Expected, given and difference, where the check can name them. */
    private final Map<String, String> details;

    private Card(Exercise exercise, boolean right, String message, Map<String, String> details) {
        this.exercise = exercise;
        this.right = right;
        this.message = message.length() > LONGEST ? message.substring(0, LONGEST) + " ..." : message;
        this.details = details;
    }

    static Card right(Exercise exercise) {
        return new Card(exercise, true, "", Map.of());
    }

    static Card notYet(Exercise exercise, String message) {
        return new Card(exercise, false, message, Map.of());
    }

    static Card mismatch(Exercise exercise, Mismatch mismatch) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("expected", mismatch.expected());
        details.put("given", mismatch.given());
        if (!mismatch.difference().isEmpty()) {
            details.put("difference", mismatch.difference().replaceFirst("^difference ", ""));
        }
        return new Card(exercise, false, mismatch.what(), details);
    }

    /** Whether the answer is right. */
    public boolean isRight() {
        return right;
    }

    @Override
    public String toString() {
        return plain();
    }

    @Override
    public Bundle bundle() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("exercise", exercise.number());
        json.put("right", right);
        json.put("message", text());
        return Bundle.of(text()).with(Bundle.HTML, html()).with(MIME, json);
    }

    private String verdict() {
        return right ? "\u2713 right" : "\u2717 not yet";
    }

    private String text() {
        String head = "Exercise " + exercise.number() + ", " + exercise.title() + ": " + verdict();
        if (right) {
            return head;
        }
        String rows = details.entrySet().stream()
                .map(detail -> "\n  " + detail.getKey() + ": " + detail.getValue())
                .collect(Collectors.joining());
        return head + "\n  " + message + rows + "\n  " + HELP;
    }

    private String html() {
        String colour = right ? "#009E73" : "#D55E00";
        String head = "<div><b style=\"color:" + colour + "\">" + verdict() + "</b> &nbsp; Exercise "
                + Html.escape(exercise.number()) + ", " + Html.escape(exercise.title()) + "</div>";
        return Html.card(colour, head + (right ? "" : body()));
    }

    private String body() {
        String rows = details.entrySet().stream()
                .map(detail -> "<tr><td style=\"padding:2px 14px 2px 0;text-align:left;vertical-align:top\">"
                        + detail.getKey() + "</td><td style=\"padding:2px 0;text-align:left\"><code>"
                        + Html.escape(detail.getValue()) + "</code></td></tr>")
                .collect(Collectors.joining());
        String table =
                rows.isEmpty() ? "" : "<table style=\"border-collapse:collapse;margin:4px 0\">" + rows + "</table>";
        return "<div style=\"margin-top:6px\">" + Html.escape(message) + "</div>" + table
                + "<div style=\"margin-top:6px;opacity:0.75\">" + HELP + "</div>";
    }
}
