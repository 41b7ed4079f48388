package latent.nn;

import static latent.nn.Layers.linear;
import static latent.nn.Layers.silu;
import static latent.nn.Layers.stack;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.List;
import latent.tensor.Autograd;

/** A denoiser of points: three hidden layers with SiLU on the point beside its embedded time. */
public final class TimeMlp implements Denoiser {
    private static final int TIME = 32;
    private final Network network;
    private final int dimensions;

    private TimeMlp(Network network, int dimensions) {
        this.network = network;
        this.dimensions = dimensions;
    }

    /**
     * With initial weights from the engine's seeded generator.
     *
     * @param name what messages call it
     * @param dimensions D of a point, at least 1
     * @param width of the hidden layers
     */
    public static TimeMlp of(String name, int dimensions, int width) {
        Shapes.atLeast(1, name + ": dimensions", dimensions);
        Network network = Network.of(
                name,
                stack(linear(width), silu(), linear(width), silu(), linear(width), silu(), linear(dimensions)),
                dimensions + TIME);
        return new TimeMlp(network, dimensions);
    }

    /** x [B, D] and time [B] to [B, D]. */
    @Override
    public NDArray apply(NDArray x, NDArray time) {
        if (x.getShape().dimension() != 2 || x.getShape().get(1) != dimensions) {
            throw new IllegalArgumentException(
                    network.name() + ": expected points [B, " + dimensions + "] but was given " + x.getShape());
        }
        Shapes.requireOneEach(network.name() + ": time", x, time);
        return Autograd.value(() -> network.apply(NDArrays.concat(new NDList(x, TimeEmbedding.of(time, TIME)), 1)));
    }

    /** What an optimizer should change. */
    public List<NDArray> weights() {
        return network.weights();
    }

    /** All that a file must hold. */
    public List<NDArray> state() {
        return network.state();
    }

    /** How many numbers are learned. */
    public long parameterCount() {
        return network.parameterCount();
    }
}
