package latent.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A data set of one file, toy.bin, with a cache in a folder of its own. */
record Toy(Path given, Path cache) {
    private static final int SIZE = 200_000;

    static Toy in(Path folder) {
        try {
            return new Toy(Files.createDirectories(folder.resolve("given")), folder.resolve("cache"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] content() {
        byte[] content = new byte[SIZE];
        new Random(1).nextBytes(content);
        return content;
    }

    static DataSet set(String... sources) {
        DataFile file = new DataFile("toy.bin", SIZE, sha256(content()), null, false);
        return new DataSet("toy", "Toy", "bytes", List.of(file), List.of(sources), null, "none", "none");
    }

    /** The file, checked. */
    Path file(String... sources) {
        Download download = new Download(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofMillis(10));
        return new DataCache(given, cache, download).file(set(sources), "toy.bin");
    }

    /** What lies in the set's folder of the cache, apart from the lock. */
    List<String> cached() {
        String[] names = cache.resolve("toy").toFile().list();
        return names == null
                ? List.of()
                : Stream.of(names).filter(name -> !name.endsWith(".lock")).toList();
    }

    static Path write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
