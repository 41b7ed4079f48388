package latent.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps two processes from working in one folder; a lock ends with its process, however that ends. */
final class FolderLock {
    private static final Map<Path, FileLock> HELD = new ConcurrentHashMap<>(); // of this process, as long as it lives

    private FolderLock() {}

    /**
     * Takes the lock of a folder, unless this process has it already.
     *
     * @throws IllegalStateException when another process has it
     */
    static void hold(Path folder) {
        HELD.computeIfAbsent(folder.toAbsolutePath().normalize(), FolderLock::take);
    }

    private static FileLock take(Path folder) {
        Path file = folder.resolveSibling("." + folder.getFileName() + ".lock");
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new IllegalStateException("another kernel is running this reproduction in " + folder
                        + "; shut it down, or wait for its end");
            }
            return lock;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + file + ": " + e.getMessage(), e);
        }
    }
}
