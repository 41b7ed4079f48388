package latent.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Parameter;

/** A table of vectors, one for each whole number below {@code count}; x is [B, ...] of whole numbers, gives [B, ..., size]. */
final class Embedding extends Layer {
    private final long count;
    private final long size;
    private Parameter weight;

    Embedding(long count, long size) {
        Shapes.atLeast(1, "embedding count", count);
        Shapes.atLeast(1, "embedding size", size);
        this.count = count;
        this.size = size;
    }

    @Override
    void declareWeights(long[] input) {
        weight = weight("weight", Initial.NORMAL, count, size);
    }

    @Override
    NDArray forward(NDArray x, boolean training) {
        NDArray indices = x.toType(DataType.INT64, false);
        requireKnown(indices);
        return weight.getArray().get(new NDIndex("{}", indices));
    }

    private void requireKnown(NDArray indices) {
        if (indices.size() == 0) {
            return;
        }
        try (NDArray least = indices.min();
                NDArray most = indices.max()) {
            long given = least.getLong() < 0 ? least.getLong() : most.getLong();
            if (given < 0 || given >= count) {
                throw new IllegalArgumentException(
                        label() + ": expected whole numbers from 0 to " + (count - 1) + " but was given " + given);
            }
        }
    }

    @Override
    long[] outputShape(long[] input) {
        long[] shape = java.util.Arrays.copyOf(input, input.length + 1);
        shape[input.length] = size;
        return shape;
    }

    @Override
    String label() {
        return "embedding " + count + " x " + size;
    }
}
