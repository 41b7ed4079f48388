package latent.metrics;

import ai.djl.ndarray.NDArray;
import latent.tensor.Ops;
import latent.tensor.Seeds;
import latent.tensor.Tensors;

/**
 * Points around centres, point i around centre i mod k.
 *
 * @param x [N, D]
 * @param classes int64 [N]
 */
record Blobs(NDArray x, NDArray classes) {
    static Blobs of(int count, int dimensions, int k, double apart) {
        Seeds.set(5);
        NDArray centres = Tensors.normal(k, dimensions).mul(apart);
        long[] classes = new long[count];
        for (int i = 0; i < count; i++) {
            classes[i] = i % k;
        }
        NDArray labels = Tensors.ofLongs(classes);
        return new Blobs(Ops.rows(centres, labels).add(Tensors.normal(count, dimensions)), labels);
    }
}
