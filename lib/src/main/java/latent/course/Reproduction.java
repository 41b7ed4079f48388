package latent.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A published experiment that runs longer than a lecture. It says first how long, keeps each finished part and each checkpoint in a folder, and
 * after a stop of any kind goes on where it stood: run the notebook again.
 *
 * <pre>{@code
 * var run = Reproduction.of("k-sparse", "Makhzani and Frey 2013, Table 1")
 *     .minutes(55).with("hidden units", 1000).with("epochs", 300).begin();
 * double[] error = run.once("k=25 seed 1", () -> {
 *     var history = Training.plan()
 *         .withCheckpoint(Checkpoint.of(run.file("k25-seed1.npz"), net.state(), adam))
 *         .run(batches, 300, x -> adam.minimize(() -> net.loss(x)));
 *     return history.interrupted() ? null : new double[] {probeError(net)};
 * });
 * }</pre>
 */
public final class Reproduction {
    private final Path folder;

    /** Work that takes long and ends in a few numbers. */
    @FunctionalInterface
    public interface Part {
        /** Does the work; null says that it was stopped before its end, and then nothing is kept. */
        double[] run() throws Exception;
    }

    private Reproduction(Path folder) {
        this.folder = folder;
    }

    /**
     * The plan of a reproduction.
     *
     * @param name of its folder, such as "k-sparse": letters, digits and hyphens
     * @param paper what it reproduces: authors, year, table or figure
     */
    public static ReproductionPlan of(String name, String paper) {
        return ReproductionPlan.of(name, paper);
    }

    /**
     * A setting: the usual value, made for two cores, or a larger one for a GPU. {@code ./kit run --large NAME} asks for the larger one, by {@code
     * LATENT_LARGE=1}; what it keeps lies in a folder of its own, NAME-large.
     */
    public static int size(int usual, int large) {
        return Sizes.large() ? large : usual;
    }

    static Reproduction in(Path folder) {
        return new Reproduction(folder);
    }

    /** The folder that keeps everything. */
    public Path folder() {
        return folder;
    }

    /**
     * Where a file of this reproduction belongs, such as the npz of a {@link latent.train.Checkpoint}, which goes on from it when it is there.
     * A damaged npz, from a full disk say, is put aside as NAME.damaged, and that is said.
     */
    public Path file(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException(
                    "file: expected letters, digits, dots and hyphens but was given \"" + name + "\"");
        }
        Path file = folder.resolve(name);
        if (name.endsWith(".npz") && Files.exists(file) && !KeptFiles.isWholeZip(file)) {
            KeptFiles.putAside(file, ".damaged");
            System.out.println(name + ": damaged, kept as " + name + ".damaged; what it held starts anew");
        }
        return file;
    }

    /** The numbers of a part: worked out now, or kept from an earlier run; see {@link #once(String, String, Part)}. */
    public double[] once(String part, Part work) {
        return once(part, "", work);
    }

    /**
     * The numbers of a part: worked out now, or kept from an earlier run with the same settings. Other settings, or a damaged file, and it is
     * worked out again, which is said.
     *
     * @param part its name: letters, digits, spaces and =.,+-_
     * @param settings what this part depends on beside the settings of the whole plan, in words, such as "decay 1e-4"
     */
    public double[] once(String part, String settings, Part work) {
        KeptPart place = KeptPart.of(folder, part);
        if (place.exists()) {
            KeptPart.Content kept = place.read();
            if (kept != null && kept.settings().equals(settings)) {
                System.out.println(
                        part + ": done earlier (" + NotebookProgress.time(kept.seconds()) + "), not repeated");
                return kept.values().stream().mapToDouble(x -> x).toArray();
            }
            System.out.println(part + ": "
                    + (kept == null
                            ? "what was kept is damaged; working it out again"
                            : "kept with the settings \"" + kept.settings() + "\", now \"" + settings
                                    + "\"; working it out again"));
        }
        return work(place, part, settings, work);
    }

    private static double[] work(KeptPart place, String part, String settings, Part work) {
        long start = System.nanoTime();
        double[] values = run(part, work);
        double seconds = (System.nanoTime() - start) / 1e9;
        place.write(new KeptPart.Content(
                settings, seconds, Arrays.stream(values).boxed().toList()));
        System.out.println(part + ": done in " + NotebookProgress.time(seconds));
        return values.clone();
    }

    private static double[] run(String part, Part work) {
        double[] values;
        try {
            values = work.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(part + ": stopped before its end; run the cell again and it goes on", e);
        } catch (Exception e) {
            throw new IllegalStateException(part + ": " + e.getMessage(), e);
        }
        if (values == null) {
            throw new IllegalStateException(part + ": stopped before its end; run the cell again and it goes on");
        }
        return values;
    }

    /** The parts that are kept, by name, in the order in which they were finished. */
    public List<String> done() {
        return KeptPart.names(folder);
    }

    /** What a reader should know before the first long cell. */
    String state() {
        List<String> done = done();
        List<String> files = KeptFiles.npz(folder);
        if (done.isEmpty() && files.isEmpty()) {
            return "Nothing is kept there yet: starting from the beginning.";
        }
        return String.format(
                Locale.ROOT,
                "Continuing after a stop: %s; checkpoints: %s.",
                done.isEmpty() ? "no part is done" : "done are " + String.join(", ", done),
                files.isEmpty() ? "none" : String.join(", ", files));
    }
}
