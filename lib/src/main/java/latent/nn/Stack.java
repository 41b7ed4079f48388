package latent.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.util.Arrays;
import java.util.List;

/** Layers one after the other; as a residual block the input is added to what comes out (He et al. 2016). */
final class Stack extends Layer {
    private final boolean residual;
    private final List<Block> blocks;

    Stack(boolean residual, List<Block> blocks) {
        this.residual = residual;
        this.blocks = List.copyOf(blocks);
        for (Block block : blocks) {
            addChildBlock(block instanceof Layer layer ? layer.label().split("[ ,]", 2)[0] : "block", block);
        }
    }

    List<Block> blocks() {
        return blocks;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
        Shape[] shapes = inputShapes;
        for (Block block : blocks) {
            block.initialize(manager, dataType, shapes);
            shapes = block.getOutputShapes(shapes);
        }
    }

    @Override
    NDArray forward(NDArray x, boolean training) {
        ParameterStore store = new ParameterStore(x.getManager(), false);
        NDArray value = x;
        for (Block block : blocks) {
            NDArray before = value;
            value = block.forward(store, new NDList(before), training).head();
            if (before != x && before != value) {
                before.close(); // its memory is free for what follows, unless a derivative needs it
            }
        }
        return residual ? x.add(value) : value;
    }

    @Override
    long[] outputShape(long[] input) {
        Shape[] shapes = {new Shape(input)};
        for (Block block : blocks) {
            shapes = block.getOutputShapes(shapes);
        }
        long[] output = shapes[0].getShape();
        if (residual && !Arrays.equals(input, output)) {
            throw refuse("of the shape of the output " + Shapes.batched(output), input);
        }
        return output;
    }

    @Override
    String label() {
        return residual ? "residual" : "stack";
    }
}
