package latent.tensor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip archive that libtorch loads as a module: a class named Ops without weights, whose methods are plain text. */
final class ScriptArchive {
    /** Pickle of an object of class {@code __torch__.Ops} whose state is {training: True}. */
    private static final String OBJECT =
            "\u0080\u0002c__torch__\nOps\n)\u0081}X\u0008\u0000\u0000\u0000training\u0088sb.";

    /** Pickle of the empty tuple: the module has no constants. */
    private static final String NO_CONSTANTS = "\u0080\u0002).";

    private static final String CLASS_HEAD =
            "class Ops(Module):\n  __parameters__ = []\n  __buffers__ = []\n  training : bool\n";

    private ScriptArchive() {}

    static InputStream of(String methods) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            put(zip, "ops/data.pkl", OBJECT.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            put(zip, "ops/constants.pkl", NO_CONSTANTS.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            put(zip, "ops/version", "3\n".getBytes(US_ASCII));
            put(zip, "ops/code/__torch__.py", (CLASS_HEAD + methods.indent(2)).getBytes(UTF_8));
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
