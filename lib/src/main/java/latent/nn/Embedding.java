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
        this.count = count;
        this.size = size;
    }

    @Override
    void declareWeights(long[] input) {
        weight = weight("weight", Initial.NORMAL, count, size);
    }

    @Override
    NDArray forward(NDArray x, boolean training) {
        return weight.getArray().get(new NDIndex("{}", x.toType(DataType.INT64, false)));
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
