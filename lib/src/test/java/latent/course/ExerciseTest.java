package latent.course;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import latent.check.Check;
import org.junit.jupiter.api.Test;

class ExerciseTest {
    private static final Exercise GAP = Exercise.of("5.4", "The gap");

    private static NDArray stub() {
        return null; // TODO
    }

    @Test
    void a_right_answer_gives_a_right_card() {
        Card card = GAP.check(() -> Check.that("gap", 0.5).isCloseTo(1e-6, 0.5));
        assertThat(card.isRight()).isTrue();
        assertThat(card).hasToString("Exercise 5.4, The gap: \u2713 right");
    }

    @Test
    void a_wrong_answer_shows_expected_given_difference_and_the_hints() {
        Card card = GAP.check(() -> Check.that("gap", 1.0).isCloseTo(1e-6, 0.5));
        assertThat(card.isRight()).isFalse();
        assertThat(card.toString())
                .contains("\u2717 not yet", "expected: 0.5", "given: 1.0", "difference: 0.500", "hints below");
        assertThat(html(card)).contains("not yet", "<code>0.5</code>", "<code>1.0</code>");
    }

    @Test
    void an_empty_stub_says_where_to_write() {
        assertThat(GAP.check(() -> Check.that("gap", stub())).toString())
                .contains("the answer is still null; replace the line marked TODO");
        assertThat(GAP.check(() -> Check.that("gap", stub().sum())).toString())
                .contains("the answer is still null; replace the line marked TODO");
    }

    @Test
    void a_stub_says_what_is_to_be_done() {
        assertThat(GAP.check(() -> {
                            throw new UnsupportedOperationException("TODO: halve the sum");
                        })
                        .toString())
                .contains("not written yet: halve the sum")
                .doesNotContain("UnsupportedOperationException");
        assertThat(GAP.check(() -> List.of(1).add(2)).toString())
                .contains("your code stopped with UnsupportedOperationException");
    }

    @Test
    void whatever_the_answer_throws_becomes_a_card() {
        Card card = GAP.check(() -> {
            throw new IllegalStateException("no <weights>");
        });
        assertThat(card.isRight()).isFalse();
        assertThat(card.toString()).contains("your code stopped with IllegalStateException: no <weights>");
        assertThat(html(card)).contains("no &lt;weights&gt;").doesNotContain("<weights>");
        assertThat(GAP.check(() -> {
                            throw new StackOverflowError();
                        })
                        .isRight())
                .isFalse();
    }

    @Test
    void tests_of_notebooks_can_read_the_verdict() {
        Map<?, ?> json = (Map<?, ?>) GAP.check(() -> {}).bundle().data().get("application/vnd.latent.exercise+json");
        assertThat(json.get("exercise")).isEqualTo("5.4");
        assertThat(json.get("right")).isEqualTo(true);
    }

    private static String html(Card card) {
        return (String) card.bundle().data().get(Bundle.HTML);
    }
}
