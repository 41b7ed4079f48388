package latent.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.Arrays;
import java.util.Locale;

/** What a network takes; refuses everything else in the network's name. */
final class Inputs {
    private final String name;
    private final long[] shape;
    private final boolean wholeNumbers;

    Inputs(String name, Block block, long... shape) {
        for (long size : shape) {
            Shapes.atLeast(1, name + ": size of an input", size);
        }
        if (block.getParameters().values().stream().anyMatch(Parameter::isInitialized)) {
            throw new IllegalArgumentException(name + ": this block already belongs to a network; make a new one");
        }
        this.name = name;
        this.shape = shape.clone();
        this.wholeNumbers = takesWholeNumbers(block);
    }

    /** True of embeddings and of blocks made elsewhere, which may be anything. */
    private static boolean takesWholeNumbers(Block block) {
        if (block instanceof Stack stack) {
            return stack.blocks().stream().anyMatch(Inputs::takesWholeNumbers);
        }
        return block instanceof Embedding || !(block instanceof Layer);
    }

    void require(NDArray x) {
        if (x == null) {
            throw refuse(Shapes.perExample(shape), "null");
        }
        long[] given = x.getShape().getShape();
        if (given.length != shape.length + 1 || !Arrays.equals(shape, Shapes.tail(given))) {
            throw refuse(Shapes.perExample(shape), Arrays.toString(given));
        }
        if (!wholeNumbers && !x.getDataType().isFloating()) {
            throw new IllegalArgumentException(name + ": expected numbers of type float32 but was given "
                    + x.getDataType().name().toLowerCase(Locale.ROOT) + "; use toType");
        }
    }

    private IllegalArgumentException refuse(String expected, String given) {
        return new IllegalArgumentException(name + ": expected input " + expected + " but was given " + given);
    }
}
