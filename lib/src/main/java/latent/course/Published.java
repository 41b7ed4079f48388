package latent.course;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The computed answers of one exercise. It holds no verdict: the right answers are not where the reader's code runs. */
public final class Published implements Showable {
    /** The form that the judge reads. */
    static final String MIME = "application/vnd.latent.answers+json";

    private final String exercise;
    private final List<Answer> answers;

    Published(String exercise, List<Answer> answers) {
        this.exercise = exercise;
        this.answers = List.copyOf(answers);
    }

    @Override
    public String toString() {
        return plain();
    }

    @Override
    public Bundle bundle() {
        List<Map<String, Object>> parts = answers.stream().map(Answer::json).toList();
        return Bundle.of(text()).with(Bundle.HTML, html()).with(MIME, Map.of("exercise", exercise, "parts", parts));
    }

    private List<Answer> stopped() {
        return answers.stream().filter(Answer::isError).toList();
    }

    private String state() {
        int all = answers.size();
        if (stopped().isEmpty()) {
            return all
                    + (all == 1
                            ? " answer computed; it is judged when it is graded"
                            : " answers computed; they are judged when they are graded");
        }
        return (all - stopped().size()) + " of " + all + " answers computed";
    }

    private String text() {
        return stopped().stream()
                .map(answer -> "\n  " + answer.part() + ": " + answer.problem())
                .collect(Collectors.joining("", "Exercise " + exercise + ": " + state(), ""));
    }

    private String html() {
        String rows = stopped().stream()
                .map(answer -> "<div style=\"margin-top:6px\">" + Html.escape(answer.part()) + ": <code>"
                        + Html.escape(answer.problem()) + "</code></div>")
                .collect(Collectors.joining());
        String head = "<div>Exercise " + Html.escape(exercise) + ": <b>" + state() + "</b></div>";
        return Html.card(stopped().isEmpty() ? "#0072B2" : "#D55E00", head + rows);
    }
}
