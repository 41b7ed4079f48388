package latent.nn;

import static latent.nn.Layers.conv;
import static latent.nn.Layers.groupNorm;
import static latent.nn.Layers.silu;
import static latent.nn.Layers.stack;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.List;
import java.util.stream.Stream;
import latent.tensor.Ops;
import latent.tensor.Tensors;

/**
 * The residual block of a denoiser (Ho et al. 2020, appendix B): two convolutions of 3 x 3, each behind group normalisation and SiLU; between them each channel is
 * shifted by a linear function of the embedded time.
 */
final class TimeResidual {
    static final int GROUPS = 8;
    private final Network first;
    private final Network shift;
    private final Network second;
    private final Network skip; // null: the input itself is added

    /** From {@code in} to {@code out} channels at images of this side; {@code embedding} is the size of the embedded time. */
    TimeResidual(String name, int in, int out, int side, int embedding) {
        first = Network.of(name + "/first", convolution(out), in, side, side);
        shift = Network.of(name + "/shift", stack(Layers.linear(out)), embedding);
        second = Network.of(name + "/second", convolution(out), out, side, side);
        skip = in == out ? null : Network.of(name + "/skip", stack(conv(out, 1, 1, 0)), in, side, side);
        silence(second);
    }

    private static Block convolution(int out) {
        return stack(groupNorm(GROUPS), silu(), conv(out, 3, 1, 1));
    }

    /** Begins a network's convolution at zero, so that what is added is nothing at first. */
    static void silence(Network network) {
        Tensors.tidy(() -> network.weights().stream()
                .filter(w -> w.getName().substring(network.name().length()).contains("conv"))
                .forEach(w -> Ops.assign(w, w.zerosLike())));
    }

    /** x [B, in, side, side] and the embedded time behind its SiLU, [B, E], to [B, out, side, side]. */
    NDArray apply(NDArray x, NDArray embedding) {
        return Tensors.tidy(() -> {
            NDArray shifts = shift.apply(embedding).expandDims(2).expandDims(3); // [B, out, 1, 1]
            NDArray shifted = Tensors.tidy(() -> first.apply(x).add(shifts)); // [B, out, side, side]
            NDArray hidden = second.apply(shifted); // [B, out, side, side]
            return (skip == null ? x : skip.apply(x)).add(hidden);
        });
    }

    List<Network> networks() {
        return Stream.of(first, shift, second, skip).filter(n -> n != null).toList();
    }
}
