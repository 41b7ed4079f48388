package latent.course;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import latent.tensor.Npz;

/** One finished part of a reproduction in a small text file: its name, settings, seconds and numbers. */
record KeptPart(Path file, String name) {
    private static final String FOLDER = "parts";

    /** What is kept of a part. */
    record Content(String settings, double seconds, List<Double> values) {}

    static KeptPart of(Path folder, String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9 =.,+_-]*")) {
            throw new IllegalArgumentException(
                    "part: expected a name of letters, digits, spaces and =.,+-_ but was given \"" + name + "\"");
        }
        return new KeptPart(folder.resolve(FOLDER).resolve(name.replace(' ', '_') + ".txt"), name);
    }

    /** The kept parts of a folder, the first finished first; damaged ones are left out. */
    static List<String> names(Path folder) {
        if (!Files.isDirectory(folder.resolve(FOLDER))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve(FOLDER))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .thenComparing(Comparator.naturalOrder()))
                    .map(file -> properties(file).getProperty("part"))
                    .filter(name -> name != null)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder + ": " + e.getMessage(), e);
        }
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** What is kept; null when the file is damaged. */
    Content read() {
        Properties all = properties(file);
        if (all.getProperty("part") != null && !name.equals(all.getProperty("part"))) {
            throw new IllegalArgumentException("part \"" + name + "\": its file " + file.getFileName()
                    + " belongs to \"" + all.getProperty("part") + "\"; give one of them another name");
        }
        try {
            String text = all.getProperty("values").strip();
            List<Double> values = text.isEmpty()
                    ? List.of()
                    : Arrays.stream(text.split(" ")).map(Double::valueOf).toList();
            return values.size() == Integer.parseInt(all.getProperty("count"))
                    ? new Content(all.getProperty("settings", ""), number(all, "seconds"), values)
                    : null;
        } catch (NullPointerException | NumberFormatException damaged) {
            return null;
        }
    }

    private static double number(Properties all, String key) {
        return Double.parseDouble(all.getProperty(key));
    }

    void write(Content content) {
        String values = content.values().stream().map(String::valueOf).collect(Collectors.joining(" "));
        String text = "part = " + name + "\nsettings = " + escaped(content.settings())
                + "\nseconds = " + content.seconds() + "\ncount = "
                + content.values().size() + "\nvalues = " + values
                + "\n";
        Npz.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** As {@link Properties} reads it back: a value of one line whose first character counts. */
    private static String escaped(String value) {
        String line = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        return line.startsWith(" ") ? "\\" + line : line;
    }

    private static Properties properties(Path file) {
        Properties all = new Properties();
        try {
            all.load(new StringReader(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException damaged) {
            all.clear();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
        return all;
    }
}
