package latent.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Comparison TABLE = Comparison.of("k-sparse", "Makhzani & Frey 2013, Table 1")
            .row("k = 25", new double[] {1.5, 1.4, 1.6}, "%", 1.35)
            .row("raw pixels", new double[] {7.25}, "%", 7.2)
            .row("seconds", new double[] {3, 3}, "s", Double.NaN);

    @Test
    void the_spread_is_the_standard_deviation_over_seeds() {
        assertThat(TABLE.toString())
                .contains("k = 25: 1.50 \u00b1 0.10 % (3 seeds); paper 1.35")
                .contains("raw pixels: 7.25 % (one run); paper 7.2")
                .contains("seconds: 3 s (2 seeds); paper \u2013");
    }

    @Test
    void a_published_number_that_was_computed_has_four_digits() {
        Comparison table = Comparison.of("t", "p")
                .row("a", new double[] {1}, "", 1.9528795811518325)
                .row("b", new double[] {1}, "", 60_000);
        assertThat(table.toString()).contains("paper 1.953\n").endsWith("paper 60000");
        assertThat((String) table.bundle().data().get(Bundle.HTML)).contains(">1.953</td>");
    }

    @Test
    void its_title_is_published_so_that_two_tables_of_a_notebook_can_be_told_apart() {
        assertThat((Map<?, ?>) TABLE.bundle().data().get(Scoreboard.MIME))
                .extracting("title")
                .isEqualTo("k-sparse");
    }

    @Test
    void rows_are_published_with_the_papers_number_as_reference() {
        List<?> rows = (List<?>) ((Map<?, ?>) TABLE.bundle().data().get(Scoreboard.MIME)).get("rows");
        assertThat((Map<?, ?>) rows.get(0))
                .hasToString("{name=k = 25, value=1.5, unit=%, reference=1.35, source=Makhzani & Frey 2013, Table 1; "
                        + "ours 1.50 \u00b1 0.10, 3 seeds, better=null}");
        assertThat(((Map<?, ?>) rows.get(2)).get("reference")).isNull();
    }

    @Test
    void the_page_escapes_what_html_reads() {
        assertThat((String) TABLE.bundle().data().get(Bundle.HTML))
                .contains("Makhzani &amp; Frey", "mean \u00b1 standard deviation", "1.50 \u00b1 0.10");
    }

    @Test
    void a_row_without_numbers_is_refused() {
        assertThatThrownBy(() -> TABLE.row("x", new double[0], "", 1))
                .hasMessage("x: expected a number for each seed but was given none");
    }
}
