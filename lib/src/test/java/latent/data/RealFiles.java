package latent.data;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The folder of published files, where there is one: LATENT_DATA, else shared/data beside the checkout. */
final class RealFiles {
    private RealFiles() {}

    static Path folder() {
        String named = System.getenv("LATENT_DATA");
        return named == null || named.isBlank()
                ? Path.of("../../shared/data").toAbsolutePath().normalize()
                : Path.of(named);
    }

    /** A cache over the real files of a set that never downloads; skips the test when they are absent. */
    static DataCache cache(String set) {
        Path files = folder().resolve(set);
        assumeTrue(Files.isDirectory(files), "skipped: no folder " + files + " (set LATENT_DATA)");
        return new DataCache(folder(), Path.of("target", "no-cache"), offline());
    }

    /** A download that gives up at once. */
    static Download offline() {
        return new Download(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1));
    }
}
