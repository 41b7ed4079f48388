package latent.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import latent.tensor.Autograd;
import latent.tensor.Npz;
import latent.tensor.Tensors;

/**
 * A block together with its weights: a function from arrays to an array. Inside a training step it behaves as in training (dropout, batch
 * statistics) and derivatives are recorded; outside it behaves as in evaluation, and its temporaries are freed at once.
 */
public final class Network {
    private enum Mode {
        AUTOMATIC,
        TRAIN,
        EVAL
    }

    private final String name;
    private final Block block;
    private final long[] input;
    private final Inputs inputs;
    private final ParameterStore store = new ParameterStore(Tensors.manager(), false);
    private final List<NDArray> weights = new ArrayList<>();
    private final List<NDArray> statistics = new ArrayList<>();
    private Mode mode = Mode.AUTOMATIC;

    private Network(String name, Block block, long[] input) {
        this.name = name;
        this.block = block;
        this.input = input.clone();
        this.inputs = new Inputs(name, block, input);
    }

    /**
     * Makes the weights from the engine's seeded generator.
     *
     * @param name what messages call it, such as "encoder"
     * @param input the shape of one example, without the batch
     * @throws IllegalArgumentException when a layer cannot take its input, or the block belongs to a network already
     */
    public static Network of(String name, Block block, long... input) {
        Network network = new Network(name, block, input);
        try {
            Tensors.keep(() -> network.makeWeights());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
        return network;
    }

    private NDList makeWeights() {
        long[] batched = new long[input.length + 1];
        batched[0] = 1;
        System.arraycopy(input, 0, batched, 1, input.length);
        block.initialize(Tensors.manager(), DataType.FLOAT32, new Shape(batched));
        NDList made = new NDList();
        for (Pair<String, Parameter> pair : block.getParameters()) {
            NDArray array = pair.getValue().getArray();
            array.setName(name + "/" + pair.getKey());
            (pair.getValue().requiresGradient() ? weights : statistics).add(array);
            made.add(array);
        }
        return made;
    }

    /**
     * The network's value.
     *
     * @param x [B, ...] with the shape of one example behind the batch
     * @throws IllegalArgumentException when the shape or the type is another; the message names the network, the expected and the given one
     */
    public NDArray apply(NDArray x) {
        inputs.require(x);
        boolean training = mode == Mode.TRAIN || (mode == Mode.AUTOMATIC && Autograd.isTraining());
        return Autograd.value(() -> forward(x, training));
    }

    private NDArray forward(NDArray x, boolean training) {
        NDArray y = block.forward(store, new NDList(x), training).head();
        return y == x ? x.duplicate() : y; // who closes the value must not close the input
    }

    /** Dropout and batch statistics as in training everywhere, until {@link #automatic()}. */
    public Network train() {
        mode = Mode.TRAIN;
        return this;
    }

    /** Dropout off and running statistics everywhere, until {@link #automatic()}. */
    public Network eval() {
        mode = Mode.EVAL;
        return this;
    }

    /** Training behaviour inside a training step, evaluation outside: how a network starts. */
    public Network automatic() {
        mode = Mode.AUTOMATIC;
        return this;
    }

    /** The arrays that an optimizer changes, in the order of the layers. */
    public List<NDArray> weights() {
        return List.copyOf(weights);
    }

    /** The weights of several networks that learn together. */
    public static List<NDArray> weights(Network... networks) {
        return Arrays.stream(networks).flatMap(n -> n.weights.stream()).toList();
    }

    /** Weights and running statistics of several networks, one network after the other. */
    public static List<NDArray> state(Network... networks) {
        return Arrays.stream(networks).flatMap(n -> n.state().stream()).toList();
    }

    /** Weights and running statistics: all that a file must hold. */
    public List<NDArray> state() {
        List<NDArray> all = new ArrayList<>(weights);
        all.addAll(statistics);
        return all;
    }

    /** The name given when it was made. */
    public String name() {
        return name;
    }

    /** The block inside, for DJL's own tools. */
    public Block block() {
        return block;
    }

    /** The shape of one example, without the batch. */
    public long[] inputShape() {
        return input.clone();
    }

    /** How many numbers the network holds: those that are learned and the running statistics. */
    public long parameterCount() {
        return count(state());
    }

    /** How many numbers are learned. */
    public long trainableCount() {
        return count(weights);
    }

    private static long count(List<NDArray> arrays) {
        return arrays.stream().mapToLong(a -> a.getShape().size()).sum();
    }

    /** One line a layer: what it is, the shape that leaves it, its number of parameters; ends with the total. */
    public String table() {
        return LayerTable.of(this);
    }

    /** Writes weights and statistics as npz, which NumPy opens; the file appears whole or not at all. */
    public void save(Path file) {
        Npz.save(file, state());
    }

    /**
     * Reads what {@link #save} wrote.
     *
     * @throws IllegalArgumentException when the file is damaged or was written by a network of another make; nothing is changed then
     */
    public void load(Path file) {
        Npz.restore(file, state());
    }

    @Override
    public String toString() {
        return name + " " + Shapes.perExample(input) + ", " + parameterCount() + " parameters";
    }
}
