package latent.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import latent.plot.Screen;
import latent.train.Progress;
import latent.train.Progress.Report;
import org.junit.jupiter.api.Test;

class NotebookProgressTest {
    private final List<String> shown = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final NotebookProgress progress = new NotebookProgress(Optional.of(new Recorder()), nanos::get);

    private final class Recorder implements Kernel {
        @Override
        public <T> void register(Class<T> type, Function<T, Bundle> rendering) {}

        @Override
        public String display(Bundle bundle) {
            shown.add("new " + bundle.data().get(Bundle.PLAIN));
            return "the bar";
        }

        @Override
        public void update(String id, Bundle bundle) {
            shown.add("again " + bundle.data().get(Bundle.PLAIN));
        }
    }

    private static Report at(long step, boolean done) {
        return new Report(step, 100, 1, 2, 0.123456, 12345, 65, done);
    }

    @Test
    void one_bar_is_replaced_in_place_at_most_five_times_a_second() {
        for (int step = 1; step <= 100; step++) {
            progress.update(at(step, step == 100));
            nanos.addAndGet(20_000_000);
        }
        assertThat(shown).hasSizeBetween(10, 12);
        assertThat(shown.get(0))
                .isEqualTo("new epoch 1 of 2, step 1 of 100: loss 0.1235, 12,345 examples/s, 1 min 5 s left");
        assertThat(shown.subList(1, shown.size())).allMatch(text -> text.startsWith("again"));
        assertThat(shown.get(shown.size() - 1))
                .isEqualTo("again trained: 2 epochs, 100 steps in 2.0 s, loss 0.1235, 12,345 examples/s");
    }

    @Test
    void a_run_that_was_stopped_says_so() {
        progress.update(at(40, true));
        assertThat(shown).singleElement().asString().contains("stopped: after 40 steps");
    }

    @Test
    void times_read_as_people_say_them() {
        assertThat(NotebookProgress.time(8.14)).isEqualTo("8.1 s");
        assertThat(NotebookProgress.time(59.7)).isEqualTo("1 min 0 s");
        assertThat(NotebookProgress.time(3840)).isEqualTo("1 h 4 min");
        assertThat(NotebookProgress.time(Double.NaN)).isEqualTo("?");
    }

    @Test
    void outside_a_notebook_nothing_is_available_and_install_does_nothing() {
        Display.install();
        assertThat(ServiceLoader.load(Progress.class)).isNotEmpty().noneMatch(Progress::available);
        assertThat(ServiceLoader.load(Screen.class)).isNotEmpty().noneMatch(Screen::available);
    }
}
