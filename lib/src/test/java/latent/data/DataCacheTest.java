package latent.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that lies in a folder is checked before it is used, or named. */
class DataCacheTest {
    @TempDir
    Path temporary;

    private Toy toy;

    @BeforeEach
    void folders() {
        toy = Toy.in(temporary);
    }

    @Test
    void a_file_of_the_given_folder_is_used_where_it_lies() throws Exception {
        Path file = Toy.write(toy.given().resolve("toy/toy.bin"), Toy.content());
        assertThat(toy.file("http://127.0.0.1:9/")).isEqualTo(file);
        assertThat(toy.cache()).doesNotExist();
    }

    @Test
    void a_corrupt_byte_is_named_with_both_checksums_and_the_file_stays() throws Exception {
        byte[] corrupt = Toy.content().clone();
        corrupt[777] ^= 1;
        Path file = Toy.write(toy.given().resolve("toy/toy.bin"), corrupt);
        assertThatThrownBy(() -> toy.file("http://127.0.0.1:9/"))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll(file.toString(), Toy.sha256(Toy.content()), Toy.sha256(corrupt));
        assertThat(file).hasBinaryContent(corrupt);
    }

    @Test
    void a_truncated_file_is_named_with_both_sizes() throws Exception {
        Path file = Toy.write(toy.given().resolve("toy/toy.bin"), Arrays.copyOf(Toy.content(), 1234));
        assertThatThrownBy(() -> toy.file("http://127.0.0.1:9/"))
                .hasMessageContainingAll(file.toString(), "expected 200000 bytes", "given 1234 bytes");
    }

    @Test
    void a_page_is_refused_even_where_no_checksum_is_known() throws Exception {
        DataFile unverified = new DataFile("toy.bin", 0, null, null, true);
        Path page = Toy.write(toy.given().resolve("page"), "\n <html><body>not found".getBytes(UTF_8));
        assertThatThrownBy(() -> unverified.verify(page)).hasMessageContaining("an HTML page");
    }

    @Test
    void a_cache_that_cannot_be_written_is_named() throws Exception {
        Path file = Toy.write(temporary.resolve("file"), Toy.content());
        DataCache blocked = new DataCache(null, file, new Download());
        assertThatThrownBy(() -> blocked.file(Toy.set("http://127.0.0.1:1/"), "toy.bin"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void a_given_folder_that_does_not_exist_is_named() {
        Path nowhere = temporary.resolve("nowhere");
        DataCache lost = new DataCache(nowhere, toy.cache(), new Download());
        assertThatThrownBy(() -> lost.file(Toy.set("http://127.0.0.1:1/"), "toy.bin"))
                .hasMessageContainingAll("LATENT_DATA", nowhere.toString());
    }
}
