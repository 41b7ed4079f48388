package latent.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeartbeatsTest {
    @TempDir
    Path folder;

    @Test
    void real_beats_tell_normal_from_abnormal() {
        DataCache cache = RealFiles.cache("ecg5000");
        String line = printed(() -> {
            Heartbeats beats = Heartbeats.read(cache);
            assertThat(beats.train().getShape()).isEqualTo(new Shape(500, 140));
            assertThat(beats.test().getShape()).isEqualTo(new Shape(4500, 140));
            assertThat(beats.trainAbnormal().sum().getLong()).isEqualTo(208);
            return beats.testAbnormal().sum().getLong();
        });
        assertThat(line).isEqualTo("Heartbeats: ECG5000. 1873");
    }

    @Test
    void where_there_are_no_files_beats_are_drawn_and_one_line_says_so() {
        DataCache empty = new DataCache(null, folder, RealFiles.offline());
        String line = printed(() -> Heartbeats.read(empty).test().getShape());
        assertThat(line).startsWith("Heartbeats: drawn by the library").endsWith("(4500, 140)");
    }

    @Test
    void class_one_of_the_drawn_beats_is_normal_and_every_other_is_not() {
        long[] classes = DrawnHeartbeats.sample(0, 500).labels("class").toLongArray();
        long[] expected = Arrays.stream(classes).map(c -> c == 1 ? 0 : 1).toArray();
        assertThat(Heartbeats.drawn().trainAbnormal().toLongArray()).isEqualTo(expected);
    }

    /** What the work prints and gives, on one line. */
    private static String printed(Supplier<Object> work) {
        PrintStream console = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, UTF_8));
        try {
            Object result = work.get();
            return String.join(" ", out.toString(UTF_8).lines().toList()) + " " + result;
        } finally {
            System.setOut(console);
        }
    }
}
