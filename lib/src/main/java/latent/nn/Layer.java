package latent.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.util.PairList;

/** A block with one input and one output; a subclass says its weights, its output shape and its formula. */
abstract class Layer extends AbstractBlock {
    private boolean ready;

    /** The formula; {@code training} is true inside the loss of a training step. */
    abstract NDArray forward(NDArray x, boolean training);

    /** Shape of the output for an input with the batch in front; both without surprise for a batch of any size. */
    abstract long[] outputShape(long[] input);

    /** What a table of layers calls it. */
    abstract String label();

    /** Declares the weights for an input with the batch in front; called once. */
    void declareWeights(long[] input) {}

    final Parameter weight(String name, Initializer initial, long... shape) {
        return declare(name, initial, true, shape);
    }

    final Parameter statistic(String name, Initializer initial, long... shape) {
        return declare(name, initial, false, shape);
    }

    private Parameter declare(String name, Initializer initial, boolean trained, long... shape) {
        return addParameter(Parameter.builder()
                .setName(name)
                .setType(Parameter.Type.OTHER)
                .optInitializer(initial)
                .optRequiresGrad(trained)
                .optShape(new Shape(shape))
                .build());
    }

    @Override
    protected void prepare(Shape[] inputShapes) {
        long[] input = inputShapes[0].getShape();
        outputShape(input); // refuses what it cannot take before any weight is made
        if (parameters.isEmpty()) {
            declareWeights(input);
        }
    }

    @Override
    public void initialize(NDManager manager, DataType dataType, Shape... inputShapes) {
        super.initialize(manager, dataType, inputShapes);
        ready = true;
    }

    @Override
    public boolean isInitialized() {
        return ready;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> extras) {
        return new NDList(forward(inputs.head(), training));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(outputShape(inputShapes[0].getShape()))};
    }

    final IllegalArgumentException refuse(String expected, long[] given) {
        return new IllegalArgumentException(
                label() + ": expected input " + expected + " but was given " + Shapes.batched(given));
    }
}
