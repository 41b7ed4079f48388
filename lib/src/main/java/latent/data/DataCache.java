package latent.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the files of the data sets: in the folder named by the environment variable LATENT_DATA (one folder for each set, never written
 * to), else in the cache (LATENT_CACHE, else the user's), else by a download into the cache. Every file is checked before it is used.
 */
public final class DataCache {
    private final Path given; // null when there is none
    private final Path cache;
    private final Download download;

    DataCache(Path given, Path cache, Download download) {
        this.given = given;
        this.cache = cache;
        this.download = download;
    }

    /** The cache that the environment names. */
    public static DataCache standard() {
        String given = System.getenv("LATENT_DATA");
        String cache = System.getenv("LATENT_CACHE");
        return new DataCache(
                given == null || given.isBlank() ? null : Path.of(given).toAbsolutePath(),
                cache == null || cache.isBlank() ? userCache() : Path.of(cache).toAbsolutePath(),
                new Download());
    }

    /**
     * A file of a set, checked.
     *
     * @throws DataException when it is damaged or cannot be had
     */
    public Path file(DataSet set, String name) {
        DataFile file = set.file(name);
        if (given != null && !Files.isDirectory(given)) {
            throw new DataException("LATENT_DATA: expected a folder but was given " + given);
        }
        Optional<Path> inFolder = given(set).map(folder -> folder.resolve(name)).filter(Files::isRegularFile);
        if (inFolder.isPresent()) {
            file.verify(inFolder.get());
            return inFolder.get();
        }
        Path cached = cache.resolve(set.name()).resolve(name);
        if (isSound(file, cached)) {
            return cached;
        }
        return fetch(set, file, cached);
    }

    /** The folder of a set in LATENT_DATA, when there is one. */
    Optional<Path> given(DataSet set) {
        return Optional.ofNullable(given)
                .map(folder -> folder.resolve(set.name()))
                .filter(Files::isDirectory);
    }

    /** One process downloads, others wait for it; a damaged file of the cache is replaced, and that is said. */
    private Path fetch(DataSet set, DataFile file, Path target) {
        synchronized (DataCache.class) { // a file lock is for processes, this one for threads
            try {
                Files.createDirectories(target.getParent());
                Path lockFile = target.resolveSibling("." + file.name() + ".lock");
                try (FileChannel channel =
                                FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    Optional<String> damage = Files.isRegularFile(target) ? file.damage(target) : Optional.empty();
                    if (!lock.isValid() || !Files.isRegularFile(target) || damage.isPresent()) {
                        downloadTo(set, file, target, damage);
                    }
                }
                return target;
            } catch (IOException e) {
                throw new DataException("cannot write " + target + ": " + e, e);
            }
        }
    }

    /** {@code damage} says why the file that lies there is replaced, if one does; it is said again when that fails. */
    private void downloadTo(DataSet set, DataFile file, Path target, Optional<String> damage) throws IOException {
        Path part = target.resolveSibling(file.name() + ".part");
        boolean complete = !file.unverified() && isSound(file, part);
        try {
            String source = complete ? part.toString() : download.fetch(set, file, part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            damage.ifPresent(
                    why -> System.out.println(why + "; it has been replaced by the file from " + source + "."));
        } catch (DataException e) {
            throw damage.map(why -> new DataException(why + "; it cannot be replaced: " + e.getMessage(), e))
                    .orElse(e);
        }
    }

    private static boolean isSound(DataFile file, Path path) {
        return Files.isRegularFile(path) && file.damage(path).isEmpty();
    }

    private static Path userCache() {
        String home = System.getProperty("user.home");
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String local = System.getenv("LOCALAPPDATA");
        String xdg = System.getenv("XDG_CACHE_HOME");
        if (system.startsWith("windows") && local != null) {
            return Path.of(local, "latent", "cache");
        } else if (system.startsWith("mac")) {
            return Path.of(home, "Library", "Caches", "latent");
        }
        return xdg == null || xdg.isBlank() ? Path.of(home, ".cache", "latent") : Path.of(xdg, "latent");
    }
}
