package latent.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import latent.tensor.Npz;

/** What a reproduction will do, before it begins: paper, time and settings. A value: {@code withX} gives a new one. */
public final class ReproductionPlan {
    private final String name;
    private final String paper;
    private final int minutes;
    private final Map<String, String> settings;
    private final Path parent; // null: where the environment says

    private ReproductionPlan(String name, String paper, int minutes, Map<String, String> settings, Path parent) {
        this.name = name;
        this.paper = paper;
        this.minutes = minutes;
        this.settings = settings;
        this.parent = parent;
    }

    static ReproductionPlan of(String name, String paper) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "reproduction: expected a name of letters, digits and hyphens but was given \"" + name + "\"");
        }
        return new ReproductionPlan(name, paper, 0, Map.of(), null);
    }

    /** How long the whole takes on two cores, in minutes, as measured; it is said before anything begins. */
    public ReproductionPlan minutes(int newMinutes) {
        return new ReproductionPlan(name, paper, newMinutes, settings, parent);
    }

    /** Adds a setting that every part depends on, such as the number of epochs. */
    public ReproductionPlan with(String setting, Object value) {
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.put(setting, String.valueOf(value));
        return new ReproductionPlan(name, paper, minutes, more, parent);
    }

    /** Keeps everything below another folder than the environment's. */
    ReproductionPlan below(Path newParent) {
        return new ReproductionPlan(name, paper, minutes, settings, newParent);
    }

    /**
     * Opens the folder, says what will happen and how long it takes, and what is already done. What was kept with other settings is put
     * aside under another name, and that is said.
     *
     * @throws IllegalStateException when the time is not stated, or another process works in the folder
     */
    public Reproduction begin() {
        return begin(Sizes.large());
    }

    Reproduction begin(boolean large) {
        if (minutes < 1) {
            throw new IllegalStateException(name + ": expected minutes(...), the time it takes, before begin()");
        }
        Path folder = (parent == null ? KeptFiles.standardFolder() : parent).resolve(large ? name + "-large" : name);
        FolderLock.hold(folder);
        String aside = putAsideOtherSettings(folder);
        Reproduction run = Reproduction.in(folder);
        System.out.println(name + " reproduces " + paper + ".\n"
                + (large ? "Larger settings, made for a GPU: how long they take was not measured" : time())
                + ". Stop it when you like: the next run goes on from there."
                + "\nSettings: " + (settings.isEmpty() ? "none" : inOneLine())
                + "\nFolder: " + KeptFiles.shown(folder) + "\n" + aside + run.state());
        return run;
    }

    private String time() {
        return "Planned time: about " + minutes + " minutes on two cores";
    }

    private String inOneLine() {
        return settings.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Gives the sentence about it, or nothing. */
    private String putAsideOtherSettings(Path folder) {
        Path file = folder.resolve("settings.txt");
        String now = settings.entrySet().stream()
                .map(e -> e.getKey() + " = " + e.getValue() + "\n")
                .collect(Collectors.joining());
        String said = "";
        try {
            if (Files.exists(file) && !Files.readString(file).equals(now)) {
                Path aside = KeptFiles.putAside(folder, "-earlier");
                said = "The settings have changed: what was kept is now in " + aside.getFileName() + ".\n";
            }
            if (!Files.exists(file)) {
                Npz.write(file, out -> out.write(now.getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
        return said;
    }
}
