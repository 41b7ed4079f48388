package latent.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import latent.plot.Figure;
import latent.plot.ImageGrid;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class LiveSamplesTest {
    private static final String TITLE = "digits < 5";
    private final List<String> shown = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final NDArray x = Tensors.zeros(2, 1, 4, 4);
    private int drawn;

    private final class Recorder implements Kernel {
        @Override
        public <T> void register(Class<T> type, Function<T, Bundle> rendering) {}

        @Override
        public String display(Bundle bundle) {
            return keep("new ", bundle);
        }

        @Override
        public void update(String id, Bundle bundle) {
            keep("again ", bundle);
        }

        private String keep(String how, Bundle bundle) {
            shown.add(how + bundle.data().get(Bundle.PLAIN));
            pages.add((String) bundle.data().get(Bundle.HTML));
            return "the bar";
        }
    }

    private Figure draw(NDArray samples) {
        drawn++;
        return ImageGrid.of(samples.add(0)).withRange(-1, 1).withTitle(TITLE);
    }

    private LiveSamples live(int frames, Optional<Kernel> kernel) {
        return new LiveSamples(TITLE, this::draw, frames, kernel, nanos::get);
    }

    private void sample(LiveSamples live, int steps, long nanosEach) {
        for (int done = 1; done <= steps; done++) {
            nanos.addAndGet(nanosEach);
            live.see(done, steps, x);
        }
    }

    @Test
    void one_picture_is_replaced_in_place_at_most_twice_a_second_and_one_line_stays() {
        sample(live(20, Optional.of(new Recorder())), 100, 20_000_000);
        assertThat(shown).hasSizeBetween(4, 6).startsWith("new step 1 of 100: digits < 5");
        assertThat(shown.subList(1, shown.size())).allMatch(text -> text.startsWith("again"));
        assertThat(shown.get(shown.size() - 1)).isEqualTo("again 100 steps in 2.0 s: digits < 5");
        assertThat(pages.get(0)).contains("width:1.0%", "src=\"data:image/png;base64,iVBORw0KGgo", "digits &lt; 5");
        assertThat(pages.get(pages.size() - 1))
                .isEqualTo("<div style=\"font-size:90%\">100 steps in 2.0 s: digits &lt; 5</div>");
    }

    @Test
    void so_many_pictures_are_kept_evenly_for_the_animation() {
        LiveSamples live = live(20, Optional.empty()).keeping(5);
        sample(live, 100, 1);
        assertThat(drawn).isEqualTo(5);
        assertThat(live.animation().title()).isEqualTo(TITLE);
        assertThat(live.animation().html()).isPresent();
        sample(live, 3, 1); // fewer steps than pictures: each is kept, and those of the run before are gone
        assertThat(drawn).isEqualTo(8);
        assertThat(shown).isEmpty();
    }

    @Test
    void another_run_shows_itself_anew() {
        LiveSamples live = live(20, Optional.of(new Recorder()));
        sample(live, 2, 1_000_000_000);
        sample(live, 2, 1_000_000_000);
        assertThat(shown)
                .containsExactly(
                        "new step 1 of 2: digits < 5",
                        "again 2 steps in 1.0 s: digits < 5",
                        "new step 1 of 2: digits < 5",
                        "again 2 steps in 1.0 s: digits < 5");
    }

    @Test
    void what_is_drawn_leaves_no_arrays_behind() {
        LiveSamples live = live(20, Optional.empty());
        int before = Tensors.manager().getManagedArrays().size();
        sample(live, 10, 1);
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before);
    }

    @Test
    void outside_a_notebook_the_pictures_are_kept_all_the_same() {
        LiveSamples live = LiveSamples.of("noise");
        assertThatThrownBy(live::animation)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("LiveSamples: expected samples before the animation; give see to a sampling method");
        sample(live, 1, 1);
        assertThat(live.animation().image().getWidth()).isPositive();
        assertThatThrownBy(() -> live.keeping(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("LiveSamples: expected to keep at least one picture but was given 0");
    }

    @Test
    void a_bar_is_as_full_as_its_share() {
        Bundle bar = Bar.of(0.25, "a < b", "<b>below</b>");
        assertThat(bar.data().get(Bundle.PLAIN)).isEqualTo("a < b");
        assertThat((String) bar.data().get(Bundle.HTML))
                .contains("width:25.0%", "a &lt; b</div><b>below</b>")
                .doesNotContain("a < b");
        assertThat((String) Bar.of(1, "all").data().get(Bundle.HTML)).contains("width:100.0%");
    }
}
