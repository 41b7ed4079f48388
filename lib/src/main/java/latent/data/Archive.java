package latent.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads the files inside a zip or a gzipped tar, one at a time, without unpacking it. */
final class Archive {
    private static final int LARGEST = 1 << 27; // a file inside; guards against a header that lies

    private Archive() {}

    /** Gives each file whose name the pattern finds to {@code use}, with its name in the archive. */
    static void each(Path archive, Pattern wanted, BiConsumer<String, byte[]> use) {
        try {
            if (archive.toString().endsWith(".zip")) {
                eachOfZip(archive, wanted, use);
            } else {
                eachOfTar(archive, wanted, use);
            }
        } catch (EOFException | ZipException e) {
            throw new DataException(archive + " is damaged: expected a whole archive but " + e.getMessage(), e);
        } catch (IOException e) {
            throw new DataException("cannot read " + archive + ": " + e.getMessage(), e);
        }
    }

    private static void eachOfZip(Path archive, Pattern wanted, BiConsumer<String, byte[]> use) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory() && wanted.matcher(entry.getName()).find()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        use.accept(entry.getName(), content(entry.getName(), in, entry.getSize()));
                    }
                }
            }
        }
    }

    private static void eachOfTar(Path archive, Pattern wanted, BiConsumer<String, byte[]> use) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(raw, 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && wanted.matcher(entry.getName()).find()) {
                    use.accept(entry.getName(), content(entry.getName(), tar, entry.getSize()));
                }
            }
        }
    }

    private static byte[] content(String name, InputStream in, long size) throws IOException {
        byte[] content = in.readNBytes(LARGEST);
        if (content.length == LARGEST || (size >= 0 && content.length != size)) {
            throw new EOFException(name + " has " + content.length + " bytes, not " + size);
        }
        return content;
    }
}
