package latent.data;

import ai.djl.ndarray.NDArray;
import latent.tensor.Tensors;
import tech.tablesaw.api.Table;

/**
 * Examples whose making is known: {@code x} is [N, ...] float32, and row i of {@code truth} holds what example i was made from (factors,
 * hidden parameters, class).
 */
public record Examples(String name, NDArray x, Table truth) {
    /** A numeric column of the truth as float32 [N]. */
    public NDArray values(String column) {
        return Tensors.of(truth.numberColumn(column).asDoubleArray());
    }

    /** A column of whole numbers, such as the class, as int64 [N]. */
    public NDArray labels(String column) {
        long[] labels = new long[truth.rowCount()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = Math.round(truth.numberColumn(column).getDouble(i));
        }
        return Tensors.ofLongs(labels);
    }
}
