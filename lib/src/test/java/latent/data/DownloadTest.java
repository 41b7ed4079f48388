package latent.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that a server has is fetched whole, or named and not used. */
class DownloadTest {
    @TempDir
    Path temporary;

    private Toy toy;

    @BeforeEach
    void folders() {
        toy = Toy.in(temporary);
    }

    @Test
    void a_download_lands_in_the_cache_and_is_not_repeated() throws Exception {
        try (FileServer server = new FileServer(Toy.content())) {
            Path file = toy.file(server.folder());
            assertThat(file)
                    .hasBinaryContent(Toy.content())
                    .hasParent(toy.cache().resolve("toy"));
            assertThat(toy.file(server.folder())).isEqualTo(file);
            assertThat(server.ranges()).hasSize(1);
            assertThat(toy.cached()).containsExactly("toy.bin");
        }
    }

    @Test
    void a_broken_connection_is_taken_up_where_it_stopped() {
        try (FileServer server = new FileServer(Toy.content()).breakingOffAfter(150_000)) {
            assertThat(toy.file(server.folder())).hasBinaryContent(Toy.content());
            assertThat(server.ranges()).hasSize(2);
            assertThat(server.ranges().get(1)).startsWith("bytes=").isNotEqualTo("bytes=0-");
        }
    }

    @Test
    void a_server_without_ranges_is_asked_for_the_whole_again() {
        try (FileServer server =
                new FileServer(Toy.content()).breakingOffAfter(150_000).withoutRanges()) {
            assertThat(toy.file(server.folder())).hasBinaryContent(Toy.content());
        }
    }

    @Test
    void a_part_of_an_earlier_run_is_used_and_one_that_is_too_long_is_not() throws Exception {
        Path part = toy.cache().resolve("toy/toy.bin.part");
        try (FileServer server = new FileServer(Toy.content())) {
            Toy.write(part, Arrays.copyOf(Toy.content(), 120_000));
            Path file = toy.file(server.folder());
            assertThat(server.ranges()).containsExactly("bytes=120000-");
            Files.delete(file);
            Toy.write(part, new byte[Toy.content().length + 1]);
            assertThat(toy.file(server.folder())).hasBinaryContent(Toy.content());
        }
    }

    @Test
    void a_part_that_is_complete_already_is_not_fetched_again() throws Exception {
        Toy.write(toy.cache().resolve("toy/toy.bin.part"), Toy.content());
        try (FileServer server = new FileServer(Toy.content())) {
            assertThat(toy.file(server.folder())).hasBinaryContent(Toy.content());
            assertThat(server.ranges()).isEmpty();
        }
    }

    @Test
    void a_busy_server_is_asked_again() {
        try (FileServer server = new FileServer(Toy.content()).failing(2)) {
            assertThat(toy.file(server.folder())).hasBinaryContent(Toy.content());
        }
    }

    @Test
    void a_wrong_file_from_the_server_is_refused_and_leaves_nothing() {
        byte[] page = "<!DOCTYPE html><html>log in first</html>".getBytes(UTF_8);
        try (FileServer server = new FileServer(page)) {
            assertThatThrownBy(() -> toy.file(server.folder()))
                    .isInstanceOf(DataException.class)
                    .hasMessageContainingAll(server.folder() + "toy.bin", "expected 200000 bytes", "an HTML page");
            assertThat(toy.cached()).isEmpty();
        }
    }

    @Test
    void after_a_wrong_file_the_next_source_is_asked() {
        byte[] page = "<!DOCTYPE html><html>log in first</html>".getBytes(UTF_8);
        byte[] corrupt = Toy.content();
        corrupt[777] ^= 1;
        try (FileServer first = new FileServer(page);
                FileServer second = new FileServer(corrupt);
                FileServer third = new FileServer(Toy.content())) {
            assertThat(toy.file(first.folder(), second.folder(), third.folder()))
                    .hasBinaryContent(Toy.content());
            assertThat(first.ranges()).containsExactly("");
            assertThat(second.ranges()).containsExactly("");
            assertThat(third.ranges()).containsExactly("");
            assertThat(toy.cached()).containsExactly("toy.bin");
        }
    }

    @Test
    void a_wrong_part_of_an_earlier_run_is_dropped_and_the_same_source_asked_for_the_whole() throws Exception {
        Toy.write(toy.cache().resolve("toy/toy.bin.part"), new byte[120_000]);
        try (FileServer server = new FileServer(Toy.content())) {
            assertThat(toy.file(server.folder())).hasBinaryContent(Toy.content());
            assertThat(server.ranges()).containsExactly("bytes=120000-", "");
        }
    }

    @Test
    void a_missing_file_on_the_server_is_named_and_the_next_source_is_asked() {
        try (FileServer server = new FileServer(Toy.content())) {
            String missing = server.folder().replace("good", "bad");
            assertThatThrownBy(() -> toy.file(missing))
                    .hasMessageContainingAll(missing + "toy.bin", "404", "LATENT_DATA");
            assertThat(toy.cached()).isEmpty();
            assertThat(toy.file(missing, server.folder())).hasBinaryContent(Toy.content());
        }
    }

    @Test
    void without_a_server_one_sentence_comes_quickly() {
        long start = System.nanoTime();
        String closed = "http://127.0.0.1:1/";
        assertThatThrownBy(() -> toy.file(closed))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll("no connection to 127.0.0.1", "LATENT_DATA")
                .hasMessageNotContaining("\n");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(toy.cached()).isEmpty();
    }

    @Test
    void threads_that_ask_together_share_one_download() {
        try (FileServer server = new FileServer(Toy.content())) {
            String source = server.folder();
            assertThat(Stream.generate(() -> source).limit(8).parallel().map(toy::file))
                    .allSatisfy(file -> assertThat(file).hasBinaryContent(Toy.content()));
            assertThat(server.ranges()).hasSize(1);
        }
    }
}
