package latent.nn;

import static latent.nn.Layers.conv;
import static latent.nn.Layers.convTranspose;
import static latent.nn.Layers.embedding;
import static latent.nn.Layers.groupNorm;
import static latent.nn.Layers.linear;
import static latent.nn.Layers.silu;
import static latent.nn.Layers.stack;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import latent.tensor.Autograd;
import latent.tensor.Ops;
import latent.tensor.Tensors;

/**
 * The denoiser of images: down to a quarter of the side and up again, each level above handed across (Ronneberger et al. 2015; Ho et al. 2020, appendix B). One residual block a level,
 * attention at the smallest one, the embedded time and class added in every block.
 */
public final class UNet implements Denoiser {
    private static final int TIME = 64;

    /**
     * Size of a U-Net.
     *
     * @param channels of an image
     * @param side height and width of an image, divisible by 4
     * @param width channels at full size, divisible by 8; doubled below
     * @param classes K, 0 where nothing is known of an image
     */
    public record Config(int channels, int side, int width, int classes) {
        /** Refuses sizes out of range. */
        public Config {
            boolean fits = channels >= 1 && side >= 4 && side % 4 == 0 && classes >= 0;
            if (!fits || width < TimeResidual.GROUPS || width % TimeResidual.GROUPS != 0) {
                throw new IllegalArgumentException(
                        "UNet: expected at least one channel, a side divisible by 4, a width divisible by 8 and no negative number of classes but was given "
                                + channels + ", " + side + ", " + width + " and " + classes);
            }
        }

        /** Gray digits of 28 x 28 pixels in ten classes; 32 and 64 channels. */
        public static Config digits() {
            return new Config(1, 28, 32, 10);
        }
    }

    private final Config config;
    private final Network times;
    private final Network classes; // null without classes
    private final Network enter;
    private final TimeResidual full;
    private final Network down;
    private final TimeResidual half;
    private final Network downAgain;
    private final TimeResidual middle;
    private final Network attention;
    private final TimeResidual middleAgain;
    private final Network up;
    private final TimeResidual halfAgain;
    private final Network upAgain;
    private final TimeResidual fullAgain;
    private final Network leave;

    private UNet(String name, Config config) {
        this.config = config;
        int width = config.width;
        int wide = 2 * width;
        int side = config.side;
        int hidden = 2 * wide;
        times = Network.of(name + "/time", stack(linear(hidden), silu(), linear(hidden)), TIME);
        classes = config.classes == 0 ? null : Network.of(name + "/class", stack(embedding(none() + 1L, hidden)));
        enter = Network.of(name + "/enter", stack(conv(width, 3, 1, 1)), config.channels, side, side);
        full = new TimeResidual(name + "/full", width, width, side, hidden);
        down = Network.of(name + "/down", stack(conv(wide, 3, 2, 1)), width, side, side);
        half = new TimeResidual(name + "/half", wide, wide, side / 2, hidden);
        downAgain = Network.of(name + "/down again", stack(conv(wide, 3, 2, 1)), wide, side / 2, side / 2);
        middle = new TimeResidual(name + "/middle", wide, wide, side / 4, hidden);
        attention = Network.of(name + "/attention", PixelAttention.of(wide), wide, side / 4, side / 4);
        middleAgain = new TimeResidual(name + "/middle again", wide, wide, side / 4, hidden);
        up = Network.of(name + "/up", stack(convTranspose(wide, 4, 2, 1)), wide, side / 4, side / 4);
        halfAgain = new TimeResidual(name + "/half again", 2 * wide, wide, side / 2, hidden);
        upAgain = Network.of(name + "/up again", stack(convTranspose(width, 4, 2, 1)), wide, side / 2, side / 2);
        fullAgain = new TimeResidual(name + "/full again", wide, width, side, hidden);
        Block last = stack(groupNorm(TimeResidual.GROUPS), silu(), conv(config.channels, 3, 1, 1));
        leave = Network.of(name + "/leave", last, width, side, side);
        TimeResidual.silence(leave);
    }

    /** With initial weights from the engine's seeded generator; the last convolution of each block and of the whole begins at zero. */
    public static UNet of(String name, Config config) {
        return new UNet(name, config);
    }

    /** The class that stands for "not known", K. */
    public int none() {
        return config.classes;
    }

    /** Without a class; x [B, C, side, side] and time [B] to the shape of x. */
    @Override
    public NDArray apply(NDArray x, NDArray time) {
        if (classes == null) {
            return Autograd.value(() -> denoised(x, embedded(x, time)));
        }
        long[] unknown = new long[Math.toIntExact(x.getShape().get(0))];
        Arrays.fill(unknown, none());
        return Autograd.value(() -> apply(x, time, Tensors.ofLongs(unknown)));
    }

    /** With a class for each image, whole numbers [B] in 0..K, where K is {@link #none()}; x [B, C, side, side] and time [B] to the shape of x. */
    public NDArray apply(NDArray x, NDArray time, NDArray labels) {
        if (classes == null) {
            throw new IllegalArgumentException("UNet: this one was made without classes; ask it without a class");
        }
        Shapes.requireOneEach(classes.name(), x, labels);
        return Autograd.value(() -> denoised(x, embedded(x, time).add(classes.apply(labels))));
    }

    /** The time after its two layers, [B, E]. */
    private NDArray embedded(NDArray x, NDArray time) {
        Shapes.requireOneEach(times.name(), x, time);
        return times.apply(TimeEmbedding.of(time, TIME));
    }

    /** The network with the class of each image fixed, whole numbers [B]. */
    public Denoiser given(NDArray labels) {
        return (x, time) -> apply(x, time, labels);
    }

    private NDArray denoised(NDArray x, NDArray embedded) {
        NDArray e = Ops.silu(embedded); // [B, E]
        NDArray atFull = Tensors.tidy(() -> full.apply(enter.apply(x), e)); // [B, W, side, side]
        NDArray atHalf = Tensors.tidy(() -> half.apply(down.apply(atFull), e)); // [B, 2W, side / 2, side / 2]
        NDArray low = Tensors.tidy(() -> lowest(downAgain.apply(atHalf), e)); // [B, 2W, side / 4, side / 4]
        NDArray wide = Tensors.tidy(() -> halfAgain.apply(beside(up.apply(low), atHalf), e)); // as atHalf
        return Tensors.tidy(() -> leave.apply(fullAgain.apply(beside(upAgain.apply(wide), atFull), e)));
    }

    private NDArray lowest(NDArray x, NDArray e) {
        NDArray seen = attention.apply(middle.apply(x, e));
        return middleAgain.apply(seen, e);
    }

    private static NDArray beside(NDArray a, NDArray b) {
        return NDArrays.concat(new NDList(a, b), 1);
    }

    private Network[] networks() {
        Stream<Network> before = Stream.of(times, classes).filter(n -> n != null);
        return Stream.of(
                        before,
                        Stream.of(enter),
                        full.networks().stream(),
                        Stream.of(down),
                        half.networks().stream(),
                        Stream.of(downAgain),
                        middle.networks().stream(),
                        Stream.of(attention),
                        middleAgain.networks().stream(),
                        Stream.of(up),
                        halfAgain.networks().stream(),
                        Stream.of(upAgain),
                        fullAgain.networks().stream(),
                        Stream.of(leave))
                .flatMap(s -> s)
                .toArray(Network[]::new);
    }

    /** What an optimizer should change. */
    public List<NDArray> weights() {
        return Network.weights(networks());
    }

    /** All that a file must hold. */
    public List<NDArray> state() {
        return Network.state(networks());
    }

    /** How many numbers are learned. */
    public long parameterCount() {
        return Arrays.stream(networks()).mapToLong(Network::parameterCount).sum();
    }

    /** One line a part: its name, the shape that it takes, its number of parameters; ends with the total. */
    public String table() {
        String parts = Arrays.stream(networks()).map(Network::toString).collect(Collectors.joining("\n"));
        return parts + "\ntotal " + parameterCount() + " parameters";
    }
}
