package latent.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import latent.tensor.Npz;
import latent.tensor.Tensors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproductionTest {
    private final PrintStream screen = System.out;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final AtomicInteger calls = new AtomicInteger();

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void giveBack() {
        System.setOut(screen);
    }

    private ReproductionPlan plan(int epochs) {
        return Reproduction.of("toy", "Nobody 1900")
                .minutes(7)
                .with("epochs", epochs)
                .below(folder);
    }

    private String said() {
        String text = said.toString(StandardCharsets.UTF_8);
        said.reset();
        return text;
    }

    private double[] count() {
        return new double[] {calls.incrementAndGet(), 1.0 / 3, Double.NaN, -Double.MAX_VALUE};
    }

    @Test
    void it_says_paper_time_settings_and_folder_before_anything_begins() {
        Reproduction run = plan(3).begin();
        assertThat(said())
                .contains("toy reproduces Nobody 1900", "about 7 minutes", "epochs 3", "toy")
                .contains("starting from the beginning");
        assertThat(run.folder()).isEqualTo(folder.resolve("toy")).isDirectory();
        assertThatThrownBy(() -> Reproduction.of("x", "y").below(folder).begin())
                .hasMessage("x: expected minutes(...), the time it takes, before begin()");
    }

    @Test
    void larger_settings_are_said_to_be_unmeasured_and_kept_apart_from_the_usual_ones() {
        plan(3).begin().once("part", this::count);
        Reproduction large = plan(300).begin(true);
        assertThat(said()).contains("Larger settings, made for a GPU: how long they take was not measured");
        assertThat(large.folder()).isEqualTo(folder.resolve("toy-large"));
        assertThat(plan(3).begin().done()).containsExactly("part");
        assertThat(said()).contains("Continuing after a stop").doesNotContain("have changed");
    }

    @Test
    void larger_settings_are_taken_only_where_the_environment_asks_for_them() {
        assertThat(Sizes.large(null)).isFalse();
        assertThat(Sizes.large("")).isFalse();
        assertThat(Sizes.large("1")).isTrue();
        assertThatThrownBy(() -> Sizes.large("yes"))
                .hasMessage("LATENT_LARGE: expected 1, or nothing, but was given yes");
        assertThat(Reproduction.size(15, 60)).isEqualTo(15);
    }

    @Test
    void a_finished_part_is_kept_with_every_bit_and_not_repeated() {
        double[] first = plan(3).begin().once("k=25 seed 1", this::count);
        assertThat(said()).contains("k=25 seed 1: done in ");
        Reproduction again = plan(3).begin();
        assertThat(said()).contains("Continuing after a stop: done are k=25 seed 1; checkpoints: none.");
        assertThat(again.once("k=25 seed 1", this::count)).containsExactly(first);
        assertThat(said()).contains("k=25 seed 1: done earlier (").contains("not repeated");
        assertThat(calls).hasValue(1);
        assertThat(again.done()).containsExactly("k=25 seed 1");
    }

    @Test
    void other_settings_of_a_part_work_it_out_again_and_say_so() {
        Reproduction run = plan(3).begin();
        run.once("probe", "decay 1e-3", this::count);
        run.once("probe", "decay \\ 1e-4", this::count);
        assertThat(said())
                .contains("probe: kept with the settings \"decay 1e-3\", now \"decay \\ 1e-4\"; working it out again");
        assertThat(run.once("probe", "decay \\ 1e-4", this::count)[0]).isEqualTo(2);
    }

    @Test
    void settings_of_several_lines_or_with_a_space_in_front_are_known_again() {
        Reproduction run = plan(3).begin();
        for (String settings : List.of(" decay 1e-3", "decay 1e-3\nseed 2\r\n", "\\n")) {
            double[] first = run.once("probe", settings, this::count);
            assertThat(run.once("probe", settings, this::count)).containsExactly(first);
        }
    }

    @Test
    void other_settings_of_the_plan_put_everything_kept_aside() {
        plan(3).begin().once("part", this::count);
        Reproduction run = plan(4).begin();
        assertThat(said()).contains("The settings have changed: what was kept is now in toy-earlier.");
        assertThat(run.done()).isEmpty();
        assertThat(folder.resolve("toy-earlier/parts/part.txt")).exists();
        plan(3).begin();
        assertThat(said()).contains("is now in toy-earlier-2");
    }

    @Test
    void a_part_that_was_stopped_or_failed_is_not_kept() {
        Reproduction run = plan(3).begin();
        assertThatThrownBy(() -> run.once("part", () -> null))
                .hasMessage("part: stopped before its end; run the cell again and it goes on");
        assertThatThrownBy(() -> run.once("part", () -> {
                    throw new IOException("disk full");
                }))
                .hasMessage("part: disk full");
        assertThatThrownBy(() -> run.once("part", () -> {
                    throw new InterruptedException();
                }))
                .hasMessage("part: stopped before its end; run the cell again and it goes on");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(run.once("part", this::count)[0]).isEqualTo(1);
    }

    @Test
    void damaged_numbers_are_worked_out_again_and_that_is_said() throws IOException {
        Reproduction run = plan(3).begin();
        run.once("part", this::count);
        Path file = folder.resolve("toy/parts/part.txt");
        String whole = Files.readString(file);
        for (String damage : new String[] {"", "\\u00zz", "part = part\n", whole.substring(0, whole.length() - 30)}) {
            Files.writeString(file, damage);
            int before = calls.get();
            run.once("part", this::count);
            assertThat(calls).hasValue(before + 1);
            assertThat(said()).contains("part: what was kept is damaged; working it out again");
        }
        assertThat(file.resolveSibling("part.txt.part")).doesNotExist();
    }

    @Test
    void a_damaged_checkpoint_is_put_aside_and_a_whole_one_stays() throws IOException {
        Reproduction run = plan(3).begin();
        Path file = run.file("net.npz");
        Tensors.tidy(() -> {
            var weights = Tensors.of(new double[] {1, 2, 3});
            weights.setName("w");
            Npz.save(file, List.of(weights));
        });
        assertThat(run.file("net.npz")).exists();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(run.file("net.npz")).doesNotExist();
        assertThat(said()).contains("net.npz: damaged, kept as net.npz.damaged; what it held starts anew");
        bytes[60] ^= 1;
        Files.write(file, bytes);
        assertThat(run.file("net.npz")).doesNotExist();
        assertThat(folder.resolve("toy/net.npz.damaged-2")).exists();
    }

    @Test
    void two_names_never_share_a_file() {
        Reproduction run = plan(3).begin();
        run.once("a b", this::count);
        assertThatThrownBy(() -> run.once("a_b", this::count)).hasMessageContaining("belongs to \"a b\"");
        assertThatThrownBy(() -> run.once("../a", this::count)).hasMessageContaining("was given \"../a\"");
        assertThatThrownBy(() -> run.file("../a")).hasMessageContaining("was given \"../a\"");
        assertThatThrownBy(() -> Reproduction.of("../a", "")).hasMessageContaining("was given \"../a\"");
    }
}
