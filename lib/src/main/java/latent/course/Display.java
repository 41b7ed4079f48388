package latent.course;

import java.util.concurrent.atomic.AtomicBoolean;

/** Makes figures, arrays, cards and scoreboards show themselves as the last value of a notebook cell. */
public final class Display {
    private static final AtomicBoolean INSTALLED = new AtomicBoolean();

    private Display() {}

    /** Called once by the kernel's start-up script, or by a notebook's first cell; outside a notebook it does nothing. */
    public static void install() {
        Kernels.running().ifPresent(kernel -> {
            if (INSTALLED.compareAndSet(false, true)) {
                kernel.prepare();
                Renderings.registerAll(kernel);
                Orphan.endWithParent();
            }
        });
    }
}
