package latent.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreboardTest {
    private static final Scoreboard BOARD = new Scoreboard("01-pca")
            .row("angle", 1.23456, "degrees", 3, "our <own> bound", Better.LOWER)
            .row("accuracy", 0.5, "", 0.9, "paper", Better.HIGHER)
            .row("time", 12, "s");

    @Test
    void rows_are_published_for_the_command_line() {
        List<?> rows = (List<?>) ((Map<?, ?>) BOARD.bundle().data().get(Scoreboard.MIME)).get("rows");
        assertThat(rows).hasSize(3);
        assertThat((Map<?, ?>) rows.get(0))
                .hasToString(
                        "{name=angle, value=1.23456, unit=degrees, reference=3.0, source=our <own> bound, better=lower}");
        assertThat(((Map<?, ?>) rows.get(2)).get("reference")).isNull();
    }

    @Test
    void the_table_says_reached_by_word_and_escapes_html() {
        String html = (String) BOARD.bundle().data().get(Bundle.HTML);
        assertThat(html).contains("\u2713 reached", "\u2717 not reached", "our &lt;own&gt; bound", "1.235");
        assertThat(html).contains("\u2264 3", "\u2265 0.9").doesNotContain("<own>");
    }

    @Test
    void plain_text_holds_the_same() {
        assertThat(BOARD.toString()).contains("angle: 1.235 degrees", "paper", "not reached");
        assertThat(BOARD.reached()).isFalse();
    }

    @Test
    void a_whole_number_is_shown_in_full() {
        String said = new Scoreboard("x").row("parameters", 140_850, "numbers").toString();
        assertThat(said).contains("140850 numbers");
    }

    @Test
    void a_number_beside_which_no_way_is_better_has_neither_sign_nor_verdict() {
        Scoreboard board = new Scoreboard("x").row("parameters", 141_000, "numbers", 140_850, "slides", Better.NEITHER);
        assertThat(board.reached()).isTrue();
        assertThat(board.toString()).endsWith("(140850; slides)");
        List<?> rows = (List<?>) ((Map<?, ?>) board.bundle().data().get(Scoreboard.MIME)).get("rows");
        assertThat(((Map<?, ?>) rows.get(0)).get("better")).isNull();
        assertThat(Better.NEITHER.reached(Double.NaN, 1)).isFalse();
    }

    @Test
    void a_value_at_its_reference_has_reached_it() {
        assertThat(Better.LOWER.reached(3, 3)).isTrue();
        assertThat(Better.HIGHER.reached(3, 3)).isTrue();
        assertThat(Better.LOWER.reached(Double.NaN, 3)).isFalse();
        assertThat(Better.LOWER.reached(1, Double.NaN)).isTrue();
    }

    @Test
    void adding_a_row_leaves_the_old_board_as_it_is() {
        Scoreboard empty = new Scoreboard("x");
        assertThat(empty.row("a", 1, "s")).isNotSameAs(empty);
        assertThat(empty.toString()).doesNotContain("a: 1");
    }
}
