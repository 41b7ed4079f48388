package latent.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is found, fetched and checked, or it is named and not used. */
class DataCacheTest {
    private static final byte[] CONTENT = new byte[200_000];

    static {
        new Random(1).nextBytes(CONTENT);
    }

    @TempDir
    Path temporary;

    private Path given;
    private Path cache;

    @BeforeEach
    void folders() throws IOException {
        given = Files.createDirectories(temporary.resolve("given"));
        cache = temporary.resolve("cache");
    }

    @Test
    void a_file_of_the_given_folder_is_used_where_it_lies() throws Exception {
        Path file = write(given.resolve("toy/toy.bin"), CONTENT);
        assertThat(cache().file(set("http://127.0.0.1:9/"), "toy.bin")).isEqualTo(file);
        assertThat(cache).doesNotExist();
    }

    @Test
    void a_corrupt_byte_is_named_with_both_checksums_and_the_file_stays() throws Exception {
        byte[] corrupt = CONTENT.clone();
        corrupt[777] ^= 1;
        Path file = write(given.resolve("toy/toy.bin"), corrupt);
        assertThatThrownBy(() -> cache().file(set("http://127.0.0.1:9/"), "toy.bin"))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll(file.toString(), sha256(CONTENT), sha256(corrupt));
        assertThat(file).hasBinaryContent(corrupt);
    }

    @Test
    void a_truncated_file_is_named_with_both_sizes() throws Exception {
        Path file = write(given.resolve("toy/toy.bin"), Arrays.copyOf(CONTENT, 1234));
        assertThatThrownBy(() -> cache().file(set("http://127.0.0.1:9/"), "toy.bin"))
                .hasMessageContainingAll(file.toString(), "expected 200000 bytes", "given 1234 bytes");
    }

    @Test
    void a_download_lands_in_the_cache_and_is_not_repeated() throws Exception {
        try (FileServer server = new FileServer(CONTENT)) {
            DataSet set = set(server.folder());
            Path file = cache().file(set, "toy.bin");
            assertThat(file).hasBinaryContent(CONTENT).hasParent(cache.resolve("toy"));
            assertThat(cache().file(set, "toy.bin")).isEqualTo(file);
            assertThat(server.ranges()).hasSize(1);
            assertThat(files()).containsExactly("toy.bin");
        }
    }

    @Test
    void a_broken_connection_is_taken_up_where_it_stopped() {
        try (FileServer server = new FileServer(CONTENT).breakingOffAfter(150_000)) {
            assertThat(cache().file(set(server.folder()), "toy.bin")).hasBinaryContent(CONTENT);
            assertThat(server.ranges()).hasSize(2);
            assertThat(server.ranges().get(1)).startsWith("bytes=").isNotEqualTo("bytes=0-");
        }
    }

    @Test
    void a_server_without_ranges_is_asked_for_the_whole_again() {
        try (FileServer server =
                new FileServer(CONTENT).breakingOffAfter(150_000).withoutRanges()) {
            assertThat(cache().file(set(server.folder()), "toy.bin")).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void a_part_of_an_earlier_run_is_used_and_one_that_is_too_long_is_not() throws Exception {
        Path part = cache.resolve("toy/toy.bin.part");
        try (FileServer server = new FileServer(CONTENT)) {
            write(part, Arrays.copyOf(CONTENT, 120_000));
            Path file = cache().file(set(server.folder()), "toy.bin");
            assertThat(server.ranges()).containsExactly("bytes=120000-");
            Files.delete(file);
            write(part, new byte[CONTENT.length + 1]);
            assertThat(cache().file(set(server.folder()), "toy.bin")).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void a_part_that_is_complete_already_is_not_fetched_again() throws Exception {
        write(cache.resolve("toy/toy.bin.part"), CONTENT);
        try (FileServer server = new FileServer(CONTENT)) {
            assertThat(cache().file(set(server.folder()), "toy.bin")).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void a_busy_server_is_asked_again() {
        try (FileServer server = new FileServer(CONTENT).failing(2)) {
            assertThat(cache().file(set(server.folder()), "toy.bin")).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void a_wrong_file_from_the_server_is_refused_and_leaves_nothing() {
        byte[] page = "<!DOCTYPE html><html>log in first</html>".getBytes(UTF_8);
        try (FileServer server = new FileServer(page)) {
            assertThatThrownBy(() -> cache().file(set(server.folder()), "toy.bin"))
                    .isInstanceOf(DataException.class)
                    .hasMessageContainingAll(server.folder() + "toy.bin", "expected 200000 bytes", "an HTML page");
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void a_page_is_refused_even_where_no_checksum_is_known() throws Exception {
        DataFile unverified = new DataFile("toy.bin", 0, null, null, true);
        Path page = write(given.resolve("page"), "\n <html><body>not found".getBytes(UTF_8));
        assertThatThrownBy(() -> unverified.verify(page)).hasMessageContaining("an HTML page");
    }

    @Test
    void a_damaged_file_of_the_cache_is_replaced() throws Exception {
        write(cache.resolve("toy/toy.bin"), new byte[CONTENT.length]);
        try (FileServer server = new FileServer(CONTENT)) {
            assertThat(cache().file(set(server.folder()), "toy.bin")).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void a_missing_file_on_the_server_is_named_and_the_next_source_is_asked() {
        try (FileServer server = new FileServer(CONTENT)) {
            String missing = server.folder().replace("good", "bad");
            assertThatThrownBy(() -> cache().file(set(missing), "toy.bin"))
                    .hasMessageContainingAll(missing + "toy.bin", "404", "LATENT_DATA");
            assertThat(files()).isEmpty();
            assertThat(cache().file(set(missing, server.folder()), "toy.bin")).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void without_a_server_one_sentence_comes_quickly() {
        long start = System.nanoTime();
        String closed = "http://127.0.0.1:1/";
        assertThatThrownBy(() -> cache().file(set(closed), "toy.bin"))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll("no connection to 127.0.0.1", "LATENT_DATA")
                .hasMessageNotContaining("\n");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(files()).isEmpty();
    }

    @Test
    void threads_that_ask_together_share_one_download() {
        try (FileServer server = new FileServer(CONTENT)) {
            DataCache shared = cache();
            DataSet set = set(server.folder());
            assertThat(Stream.generate(() -> set).limit(8).parallel().map(s -> shared.file(s, "toy.bin")))
                    .allSatisfy(file -> assertThat(file).hasBinaryContent(CONTENT));
            assertThat(server.ranges()).hasSize(1);
        }
    }

    @Test
    void a_cache_that_cannot_be_written_is_named() throws Exception {
        Path file = write(temporary.resolve("file"), CONTENT);
        DataCache blocked = new DataCache(null, file, new Download());
        assertThatThrownBy(() -> blocked.file(set("http://127.0.0.1:1/"), "toy.bin"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(file.toString());
    }

    private DataCache cache() {
        return new DataCache(
                given, cache, new Download(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofMillis(10)));
    }

    private static DataSet set(String... sources) {
        DataFile file = new DataFile("toy.bin", CONTENT.length, sha256(CONTENT), null, false);
        return new DataSet("toy", "Toy", "bytes", List.of(file), List.of(sources), null, "none", "none");
    }

    /** What lies in the set's folder of the cache, apart from the lock. */
    private List<String> files() {
        String[] names = cache.resolve("toy").toFile().list();
        return names == null
                ? List.of()
                : Stream.of(names).filter(name -> !name.endsWith(".lock")).toList();
    }

    private static Path write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
