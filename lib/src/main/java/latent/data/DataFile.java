package latent.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A published file: its name, its size (0 when not known) and its checksum. {@code sha256} is preferred over {@code md5}; both are null
 * in an entry that is {@code unverified}, whose content then is checked by its format alone.
 */
record DataFile(String name, long bytes, String sha256, String md5, boolean unverified) {
    private static final String REMOVE = "; remove it";

    DataFile {
        if (unverified == (sha256 != null || md5 != null)) {
            throw new DataException(
                    "manifest: " + name + ": expected a checksum or \"unverified\": true, and not both");
        }
    }

    /** Throws a {@link DataException} that says what differs, unless the file has the published size and checksum. */
    void verify(Path file) {
        try {
            long size = Files.size(file);
            if (bytes > 0 && size != bytes) {
                throw damaged(file, bytes + " bytes", size + " bytes");
            } else if (unverified) {
                if (isPage(file)) {
                    throw damaged(file, "the published file", "an HTML page");
                }
                return;
            }
            String kind = sha256 == null ? "MD5" : "SHA-256";
            String expected = sha256 == null ? md5 : sha256;
            String given = digest(file, kind);
            if (!given.equals(expected)) {
                throw damaged(file, kind + " " + expected, given);
            }
        } catch (IOException e) {
            throw new DataException("cannot read " + file + ": " + e, e);
        }
    }

    /** What {@link #verify(Path)} would complain of, if anything. */
    Optional<String> damage(Path file) {
        try {
            verify(file);
            return Optional.empty();
        } catch (DataException e) {
            return Optional.of(e.getMessage().replace(REMOVE, ""));
        }
    }

    /** The checksum of bytes that were read already; used for the many small files of an unpacked set. */
    void verify(Path file, byte[] content) {
        String given = HexFormat.of().formatHex(digest("SHA-256").digest(content));
        if (!given.equals(sha256)) {
            throw new DataException(file + " is damaged: expected SHA-256 " + sha256 + " but was given " + given + " ("
                    + content.length + " bytes)" + REMOVE);
        }
    }

    private static DataException damaged(Path file, String expected, String given) throws IOException {
        String page = !given.contains("HTML") && isPage(file) ? " (an HTML page)" : "";
        return new DataException(
                file + " is damaged: expected " + expected + " but was given " + given + page + REMOVE);
    }

    private static boolean isPage(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(256), StandardCharsets.ISO_8859_1)
                    .strip()
                    .toLowerCase(Locale.ROOT);
            return start.startsWith("<!doctype html") || start.startsWith("<html");
        }
    }

    private static String digest(Path file, String kind) throws IOException {
        MessageDigest digest = digest(kind);
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] buffer = new byte[1 << 16];
            while (in.read(buffer) >= 0) {} // the stream counts
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest(String kind) {
        try {
            return MessageDigest.getInstance(kind);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e); // every Java has both
        }
    }
}
