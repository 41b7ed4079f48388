package latent.data;

import ai.djl.ndarray.NDArray;
import latent.tensor.Tensors;

/**
 * Heartbeats to learn from and to judge: {@code train} is [N, 140] and {@code test} [M, 140], each beat with mean 0 and standard deviation 1;
 * {@code trainAbnormal} and {@code testAbnormal} are int64, 0 for a normal beat and 1 for another; {@code origin} says where they come from.
 */
public record Heartbeats(NDArray train, NDArray trainAbnormal, NDArray test, NDArray testAbnormal, String origin) {
    private static final int TRAIN = 500;
    private static final int TEST = 4500;

    /**
     * ECG5000, 500 and 4,500 beats, when it is in LATENT_DATA or in the cache or can be downloaded, else as many beats drawn by the library.
     * Prints one line that says which.
     */
    public static Heartbeats read() {
        return read(DataCache.standard());
    }

    static Heartbeats read(DataCache cache) {
        try {
            Heartbeats real =
                    of(Ecg5000.read(cache, Ecg5000.TRAIN, TRAIN), Ecg5000.read(cache, Ecg5000.TEST, TEST), "ECG5000");
            System.out.println("Heartbeats: " + real.origin + ".");
            return real;
        } catch (DataException e) {
            System.out.println(
                    "Heartbeats: drawn by the library, because ECG5000 is not at hand: " + e.getMessage() + ".");
            return drawn();
        }
    }

    /** Beats like those of ECG5000, drawn by the library, 500 and 4,500. */
    public static Heartbeats drawn() {
        return of(DrawnHeartbeats.sample(0, TRAIN), DrawnHeartbeats.sample(1, TEST), "drawn by the library");
    }

    private static Heartbeats of(Examples train, Examples test, String origin) {
        return new Heartbeats(train.x(), abnormal(train), test.x(), abnormal(test), origin);
    }

    private static NDArray abnormal(Examples beats) {
        if (beats.truth().columnNames().contains("abnormal")) {
            return beats.labels("abnormal");
        }
        long[] classes = beats.labels("class").toLongArray();
        for (int i = 0; i < classes.length; i++) {
            classes[i] = classes[i] == 1 ? 0 : 1;
        }
        return Tensors.ofLongs(classes);
    }
}
