package latent.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzTest {
    @TempDir
    Path folder;

    @Test
    void whoever_may_read_an_ordinary_new_file_may_read_this_one() throws Exception {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path ordinary = Files.writeString(folder.resolve("ordinary"), "");
        Path file = folder.resolve("state.npz");
        Npz.write(file, out -> out.write(1));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(ordinary));
    }

    @Test
    void what_a_killed_program_left_is_overwritten() throws Exception {
        Path file = folder.resolve("state.npz");
        Files.writeString(folder.resolve("state.npz.part"), "half of a file");
        Npz.write(file, out -> out.write(1));
        assertThat(file).hasBinaryContent(new byte[] {1});
        assertThat(folder.toFile().list()).containsExactly("state.npz");
    }

    @Test
    void what_stands_in_the_way_is_named_and_not_removed() throws Exception {
        Path obstacle = Files.createDirectory(folder.resolve("state.npz.part"));
        assertThatThrownBy(() -> Npz.write(folder.resolve("state.npz"), out -> out.write(1)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("state.npz.part");
        assertThat(obstacle).isEmptyDirectory();
    }
}
