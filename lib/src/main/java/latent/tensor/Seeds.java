package latent.tensor;

import ai.djl.pytorch.jni.JniUtils;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Random numbers that can be repeated: the engine's generator, and seeds derived from seeds. */
public final class Seeds {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    /** Seeds the engine's generator; afterwards it gives the very numbers of {@code torch.manual_seed(seed)}. */
    public static void set(long seed) {
        Tensors.manager(); // the engine must be running
        JniUtils.setSeed(seed);
    }

    /** A seed that depends on every part and on their order (the SplitMix64 finaliser of Steele et al. 2014 after each part). */
    public static long mix(long seed, long... parts) {
        long mixed = scramble(seed + GOLDEN_GAMMA);
        for (long part : parts) {
            mixed = scramble(mixed + GOLDEN_GAMMA * (part + 1));
        }
        return mixed;
    }

    /** A Java generator for draws that do not need the engine. */
    public static RandomGenerator random(long seed) {
        return new SplittableRandom(seed);
    }

    private static long scramble(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
