package latent.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import latent.tensor.Autograd;
import latent.tensor.Tensors;

/** A time as a vector in which near and far times differ: waves from short to long (Vaswani et al. 2017, section 3.5; Ho et al. 2020). */
public final class TimeEmbedding {
    private static final double LONGEST = 10_000;

    private TimeEmbedding() {}

    /**
     * Sines, then cosines, of time / 10000^(i / (size / 2)) for i = 0 ... size / 2 - 1.
     *
     * @param time [B], of any size; steps of 1 are told apart
     * @param size even
     * @return [B, size] in [-1, 1]
     */
    public static NDArray of(NDArray time, int size) {
        if (size < 2 || size % 2 != 0 || time.getShape().dimension() != 1) {
            throw new IllegalArgumentException("TimeEmbedding: expected times [B] and an even size but was given "
                    + time.getShape() + " and " + size);
        }
        return Autograd.value(() -> {
            double[] frequencies = new double[size / 2];
            for (int i = 0; i < frequencies.length; i++) {
                frequencies[i] = Math.pow(LONGEST, -i / (size / 2.0));
            }
            NDArray angles = time.reshape(-1, 1).mul(Tensors.of(frequencies, 1, size / 2)); // [B, size / 2]
            return NDArrays.concat(new NDList(angles.sin(), angles.cos()), 1);
        });
    }
}
