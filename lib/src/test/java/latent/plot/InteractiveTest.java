package latent.plot;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import latent.tensor.Tensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InteractiveTest {
    private static final NDArray LABELS = Tensors.ofLongs(new long[] {0, 1, 1, 0});

    @BeforeEach
    void in_a_new_notebook() {
        Plotly.forget();
    }

    private static Interactive codes(int size, String title) {
        return Interactive.scatterByClass(Tensors.uniform(4, size), LABELS).withTitle(title);
    }

    @Test
    void the_first_figure_brings_the_script_and_the_same_figure_again() {
        String first = codes(2, "first").html().orElseThrow();
        String second = codes(3, "second").html().orElseThrow();
        String rerun = codes(2, "first, renamed").html().orElseThrow();
        assertThat(first).contains("plotly.js").hasSizeGreaterThan(1_000_000);
        assertThat(second).doesNotContain("plotly.js v").hasSizeLessThan(400_000);
        assertThat(rerun).hasSizeGreaterThan(1_000_000);
    }

    @Test
    void no_figure_asks_the_network() {
        String first = codes(3, "offline").html().orElseThrow();
        String second = codes(2, "offline").html().orElseThrow();
        assertThat(first).doesNotContain("src=\"http");
        assertThat(second).doesNotContain("http");
    }

    @Test
    void a_title_cannot_end_the_script() {
        String html = codes(3, "</script><b>'").html().orElseThrow();
        assertThat(html.split("</script>", -1)).hasSize(html.split("<script>", -1).length);
        assertThat(html).doesNotContain("<b>'");
    }

    @Test
    void every_figure_has_a_still_picture_on_the_page_and_for_print() {
        Interactive figure = codes(3, "still");
        assertThat(figure.html().orElseThrow()).contains("<img", "data:image/png;base64,");
        assertThat(figure.image().getWidth()).isEqualTo(1440);
    }

    @Test
    void each_figure_has_a_place_of_its_own() {
        Interactive figure = Interactive.line("x", "y", new double[] {1, 2}, new double[] {3, 4});
        assertThat(figure.html()).isNotEqualTo(figure.html());
    }
}
