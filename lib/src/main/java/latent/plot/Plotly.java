package latent.plot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The script that draws interactive figures, from the class path, so that no network is needed. It is 1.5 MB: only the
 * first interactive figure of a notebook carries it, and the same figure again when its cell is run again.
 */
final class Plotly {
    private static final String FILE = "plotly-gl3d.min.js";
    private static final AtomicReference<String> CARRIER = new AtomicReference<>();

    private Plotly() {}

    /** Whether the figure of this key must bring the script. */
    static boolean carriedBy(String key) {
        return CARRIER.compareAndSet(null, key) || key.equals(CARRIER.get());
    }

    /** Begins a new notebook, for tests. */
    static void forget() {
        CARRIER.set(null);
    }

    /**
     * The script, shielded from what notebook pages bring along: from their module loader, so that it always defines
     * window.Plotly, and from their MathJax, of which it knows only version 2 and would fail.
     */
    static String script() {
        return "<script>(function(){if(window.Plotly){return;}var define,module,exports,require,MathJax;\n" + source()
                + "\n}).call(window);</script>\n";
    }

    private static String source() {
        try (InputStream file = Plotly.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("expected " + FILE
                        + " beside the library's classes but found none; build the library with mvn package");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}
