package latent.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged file of the cache is never replaced or missed in silence. */
class DamagedCacheTest {
    @TempDir
    Path temporary;

    private final byte[] corrupt = new byte[Toy.content().length];
    private Toy toy;
    private Path file;

    @BeforeEach
    void damage() throws Exception {
        toy = Toy.in(temporary);
        file = Toy.write(toy.cache().resolve("toy/toy.bin"), corrupt);
    }

    @Test
    void it_is_replaced_and_that_is_said() {
        PrintStream console = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (FileServer server = new FileServer(Toy.content())) {
            System.setOut(new PrintStream(said, true, UTF_8));
            assertThat(toy.file(server.folder())).isEqualTo(file).hasBinaryContent(Toy.content());
            assertThat(toy.file(server.folder())).isEqualTo(file);
            assertThat(said.toString(UTF_8))
                    .contains(file.toString(), Toy.sha256(Toy.content()), Toy.sha256(corrupt), server.folder())
                    .hasLineCount(1);
        } finally {
            System.setOut(console);
        }
    }

    @Test
    void without_a_network_it_is_named_with_both_checksums_and_stays() {
        assertThatThrownBy(() -> toy.file("http://127.0.0.1:1/"))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll(file.toString(), Toy.sha256(Toy.content()), Toy.sha256(corrupt))
                .hasMessageContainingAll("cannot be replaced", "no connection to 127.0.0.1", "LATENT_DATA")
                .hasMessageNotContaining("\n");
        assertThat(file).hasBinaryContent(corrupt);
    }
}
