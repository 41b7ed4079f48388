package latent.course;

import java.io.File;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What an editor shows about a name of the library: JShell reads it from sources, and knows only those of the JDK. */
final class Sources {
    private Sources() {}

    /** Shows JShell the sources that LATENT_SOURCES names, as a class path. */
    static void show(Object jshell) {
        String named = System.getenv("LATENT_SOURCES");
        if (named != null) {
            show(
                    jshell,
                    Arrays.stream(named.split(File.pathSeparator)).map(Path::of).toList());
        }
    }

    @SuppressWarnings("unchecked") // JShell has a list of paths, but no public way to it.
    static void show(Object jshell, List<Path> sources) {
        Object analysis = Reflect.call(jshell, "sourceCodeAnalysis");
        try {
            Method known = analysis.getClass().getDeclaredMethod("findSources");
            if (known.trySetAccessible()) {
                ((List<Path>) known.invoke(analysis)).addAll(sources);
            }
        } catch (ReflectiveOperationException otherJdk) {
            return; // Names and types are shown all the same.
        }
    }
}
