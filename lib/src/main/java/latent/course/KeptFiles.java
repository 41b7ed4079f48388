package latent.course;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of reproductions: where they are, whether they are whole, how they are put aside. */
final class KeptFiles {
    private KeptFiles() {}

    /** LATENT_REPRODUCTIONS, else build/reproductions in the repository: LATENT_HOME, else the nearest above the working directory. */
    static Path standardFolder() {
        return environment("LATENT_REPRODUCTIONS")
                .orElseGet(() -> repository().resolve("build").resolve("reproductions"));
    }

    private static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        return environment("LATENT_HOME").or(() -> above(here)).orElse(here);
    }

    private static Optional<Path> environment(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .map(value -> Path.of(value).toAbsolutePath());
    }

    private static Optional<Path> above(Path here) {
        return Stream.iterate(here, path -> path != null, Path::getParent)
                .filter(path -> Files.isDirectory(path.resolve("notebooks")) && Files.exists(path.resolve("kit")))
                .findFirst();
    }

    /** A folder as a reader types it: relative to the repository where it lies inside. */
    static String shown(Path folder) {
        Path root = repository();
        return (folder.startsWith(root) ? root.relativize(folder) : folder)
                .toString()
                .replace('\\', '/');
    }

    /** The npz files of a folder, by name. */
    static List<String> npz(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".npz"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Whether every entry can be read and has its checksum. */
    static boolean isWholeZip(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean whole = true;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
                    in.transferTo(OutputStream.nullOutputStream());
                    whole &= in.getChecksum().getValue() == entry.getCrc();
                }
            }
            return whole;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    /** Moves a file or folder to its own name and a suffix, with a number where that is taken; gives the new place. */
    static Path putAside(Path path, String suffix) {
        Path aside = path.resolveSibling(path.getFileName() + suffix);
        for (int i = 2; Files.exists(aside); i++) {
            aside = path.resolveSibling(path.getFileName() + suffix + "-" + i);
        }
        try {
            return Files.move(path, aside);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot move " + path + " to " + aside + ": " + e.getMessage(), e);
        }
    }
}
