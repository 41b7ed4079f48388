package latent.tensor;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import com.sun.jna.NativeLibrary;

/** Starts the engine once, with the settings that a notebook needs: no call home, big activations kept by the allocator. */
final class Startup {
    private static final int M_TRIM_THRESHOLD = -1;
    private static final int M_MMAP_THRESHOLD = -3;
    private static final int ONE_GIBIBYTE = 1 << 30;
    private static NDManager root;

    private Startup() {}

    /** The library's own manager; it lives as long as the process. */
    static synchronized NDManager root() {
        if (root == null) {
            root = start(); // not in a static initialiser: what goes wrong is then said in its own words, each time
        }
        return root;
    }

    private static NDManager start() {
        requirePlatform(System.getProperty("os.name"), System.getProperty("os.arch"));
        if (System.getProperty("OPT_OUT_TRACKING") == null) {
            System.setProperty("OPT_OUT_TRACKING", "true"); // else the engine looks for a cloud's metadata service
        }
        if (System.getProperty("ai.djl.pytorch.graph_optimizer") == null) {
            System.setProperty("ai.djl.pytorch.graph_optimizer", "false"); // our scripts are single operations
        }
        keepFreedMemory();
        Engine engine = Engine.getEngine("PyTorch");
        JniUtils.setGraphExecutorOptimize(false);
        return engine.newBaseManager(Devices.best());
    }

    /** One clear sentence where the engine would look for natives that nobody has built. */
    static void requirePlatform(String system, String processor) {
        if (system.startsWith("Mac") && !processor.equals("aarch64")) {
            throw new IllegalStateException(
                    "libtorch 2.7.1 does not exist for macOS on Intel processors;"
                            + " open the lectures on Binder, or use Linux, Windows, or a Mac with Apple silicon and a JDK for it");
        }
    }

    /** Without this glibc hands each large activation back to the kernel and faults it in again on the next step. */
    private static void keepFreedMemory() {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return;
        }
        try {
            var mallopt = NativeLibrary.getInstance("c").getFunction("mallopt");
            mallopt.invokeInt(new Object[] {M_MMAP_THRESHOLD, ONE_GIBIBYTE});
            mallopt.invokeInt(new Object[] {M_TRIM_THRESHOLD, ONE_GIBIBYTE});
        } catch (UnsatisfiedLinkError e) {
            return; // another C library (musl): only speed is lost
        }
    }
}
