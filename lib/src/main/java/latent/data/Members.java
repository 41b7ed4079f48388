package latent.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * The files of a set that is published as an archive: read from a folder of LATENT_DATA where they lie unpacked, each checked against the
 * list of checksums, else out of the archive.
 */
final class Members {
    private final DataCache cache;
    private final DataSet set;

    Members(DataCache cache, String set) {
        this.cache = cache;
        this.set = DataSet.named(set);
    }

    /** Gives each file whose name the pattern finds to {@code use}, with its path; in a folder in the order of the list. */
    void each(Pattern wanted, BiConsumer<String, byte[]> use) {
        Optional<Path> folder = folder();
        if (folder.isEmpty()) {
            Archive.each(cache.file(set, set.files().get(0).name()), wanted, use);
            return;
        }
        for (DataFile file : listed()) {
            if (wanted.matcher(file.name()).find()) {
                use.accept(file.name(), read(folder.get().resolve(file.name()), file));
            }
        }
    }

    /** One file of the list, checked; empty when no folder holds the unpacked set. */
    Optional<Path> unpacked(String name) {
        return folder().map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .map(path -> {
                    listed().stream().filter(f -> f.name().equals(name)).forEach(f -> f.verify(path));
                    return path;
                });
    }

    /** The files of the unpacked set as the list of checksums names them. */
    List<DataFile> listed() {
        try (InputStream in = DataSet.resource("checksums/" + set.unpacked())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> new DataFile(line.substring(66), 0, line.substring(0, 64), null, false))
                    .toList();
        } catch (IOException e) {
            throw new DataException(set.name() + ": cannot read the list of checksums: " + e.getMessage(), e);
        }
    }

    /** The folder of LATENT_DATA that holds the unpacked set, told by any of its files. */
    private Optional<Path> folder() {
        return set.unpacked() == null
                ? Optional.empty()
                : cache.given(set)
                        .filter(folder ->
                                listed().stream().anyMatch(file -> Files.isRegularFile(folder.resolve(file.name()))));
    }

    private static byte[] read(Path path, DataFile file) {
        try {
            byte[] content = Files.readAllBytes(path);
            file.verify(path, content);
            return content;
        } catch (NoSuchFileException e) {
            throw new DataException("the folder lacks " + path, e);
        } catch (IOException e) {
            throw new DataException("cannot read " + path + ": " + e.getMessage(), e);
        }
    }
}
