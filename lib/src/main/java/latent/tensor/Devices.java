package latent.tensor;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Locale;
import java.util.function.Supplier;

/** Which device computes: the first GPU when there is one, else the CPU; {@code LATENT_DEVICE=cpu} or {@code gpu} decides otherwise. */
public final class Devices {
    private Devices() {}

    /**
     * The device on which the library puts its arrays.
     *
     * @throws IllegalStateException when {@code LATENT_DEVICE} asks for a GPU and there is none, or is neither cpu nor gpu
     */
    public static Device best() {
        return choose(System.getenv("LATENT_DEVICE"), gpus());
    }

    /** One line for people: the device in use and why. */
    public static String describe() {
        int gpus = gpus();
        String threads = "CPU, " + Runtime.getRuntime().availableProcessors() + " cores";
        return best().isGpu()
                ? "GPU " + best().getDeviceId() + " of " + gpus
                : threads + (gpus == 0 ? ", no GPU found" : "");
    }

    /**
     * Does some work with one thread for each operation on the CPU, then puts back how many there were. Networks whose arrays have a few thousand
     * numbers learn faster so: no thread waits for another.
     */
    public static <T> T onOneThread(Supplier<T> work) {
        Tensors.manager(); // the engine sets its own number when it starts
        int before = JniUtils.getNumThreads();
        JniUtils.setNumThreads(1);
        try {
            return work.get();
        } finally {
            JniUtils.setNumThreads(before);
        }
    }

    static Device choose(String wish, int gpus) {
        String device = wish == null ? "" : wish.toLowerCase(Locale.ROOT);
        return switch (device) {
            case "" -> gpus > 0 ? Device.gpu() : Device.cpu();
            case "cpu" -> Device.cpu();
            case "gpu" -> {
                if (gpus == 0) {
                    throw new IllegalStateException(
                            "LATENT_DEVICE: expected a GPU but the engine finds none; unset it or set cpu");
                }
                yield Device.gpu();
            }
            default -> throw new IllegalStateException("LATENT_DEVICE: expected cpu or gpu but was given " + wish);
        };
    }

    private static int gpus() {
        return Engine.getEngine("PyTorch").getGpuCount();
    }
}
