package latent.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import latent.tensor.Autograd;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UNetTest {
    private static final UNet.Config SMALL = new UNet.Config(2, 8, 8, 3);
    private final NDArray x = Tensors.normal(4, 2, 8, 8);
    private final NDArray time = Tensors.of(new double[] {1, 20, 300, 1000});

    @BeforeEach
    void seed() {
        Seeds.set(1);
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }

    @Test
    void a_new_network_says_zero_and_learns_all_the_same_whatever_its_name() {
        UNet net = UNet.of("a conv net", SMALL);
        assertThat(net.apply(x, time).getShape()).isEqualTo(x.getShape());
        assertThat(Tensors.doubles(net.apply(x, time))).containsOnly(0);
        assertThat(net.weights().stream().filter(w -> w.getName().endsWith("gamma")))
                .isNotEmpty()
                .allSatisfy(w -> assertThat(Tensors.doubles(w)).containsOnly(1));
        NDArray last = net.weights().get(net.weights().size() - 2); // the last convolution's
        double[] slope = Tensors.doubles(Autograd.training(
                () -> Autograd.gradient(net.apply(x, time).sub(x).square().mean(), last)));
        assertThat(slope).doesNotContain(0);
    }

    @Test
    void not_to_know_the_class_is_the_class_behind_the_last() {
        UNet net = Stirred.unet(SMALL);
        assertThat(net.none()).isEqualTo(3);
        NDArray nobody = Tensors.ofLongs(new long[] {3, 3, 3, 3});
        NDArray without = net.apply(x, time);
        assertThat(Tensors.doubles(net.apply(x, time, nobody))).containsExactly(Tensors.doubles(without));
        NDArray some = Tensors.ofLongs(new long[] {3, 0, 1, 2});
        NDArray off =
                net.given(some).apply(x, time).sub(without).abs().reshape(4, -1).max(new int[] {1}); // [4]
        assertThat(off.getFloat(0)).isZero();
        assertThat(off.get("1:").min().getFloat()).isGreaterThan(1e-3f);
    }

    @Test
    void each_example_is_seen_alone_and_its_time_counts() {
        UNet net = Stirred.unet(SMALL);
        NDArray all = net.apply(x, time);
        NDArray alone = net.apply(x.get("2:3"), time.get("2:3"));
        assertThat(Tensors.doubles(alone)).containsExactly(Tensors.doubles(all.get("2:3")), within(1e-5));
        NDArray later = net.apply(x, time.add(5)).sub(all).abs();
        assertThat(later.reshape(4, -1).max(new int[] {1}).min().getFloat()).isGreaterThan(1e-4f);
    }

    @Test
    void every_weight_has_its_name_and_the_table_its_total() {
        UNet net = UNet.of("unet", UNet.Config.digits());
        assertThat(net.state().stream().map(NDArray::getName))
                .doesNotHaveDuplicates()
                .doesNotContainNull();
        assertThat(net.weights()).hasSameSizeAs(net.state());
        long numbers = net.state().stream().mapToLong(NDArray::size).sum();
        assertThat(net.parameterCount()).isEqualTo(numbers);
        assertThat(net.table().lines())
                .startsWith("unet/time [B, 64], 24832 parameters", "unet/class [B], 1408 parameters")
                .endsWith("total " + numbers + " parameters");
    }

    @Test
    void without_classes_it_is_asked_without_one() {
        UNet net = UNet.of("net", new UNet.Config(1, 4, 8, 0));
        assertThat(net.apply(Tensors.ones(2, 1, 4, 4), Tensors.ones(2)).getShape())
                .isEqualTo(new Shape(2, 1, 4, 4));
        NDArray classes = Tensors.ofLongs(new long[2]);
        refused(
                () -> net.apply(Tensors.ones(2, 1, 4, 4), Tensors.ones(2), classes),
                "UNet: this one was made without classes; ask it without a class");
    }

    @Test
    void what_does_not_fit_is_refused() {
        String sizes = "UNet: expected at least one channel, a side divisible by 4, a width divisible by 8"
                + " and no negative number of classes but was given ";
        refused(() -> new UNet.Config(0, 8, 8, 3), sizes + "0, 8, 8 and 3");
        refused(() -> new UNet.Config(1, 10, 8, 3), sizes + "1, 10, 8 and 3");
        refused(() -> new UNet.Config(1, 8, 12, 3), sizes + "1, 8, 12 and 3");
        refused(() -> new UNet.Config(1, 8, 8, -1), sizes + "1, 8, 8 and -1");
        UNet net = UNet.of("net", SMALL);
        refused(
                () -> net.apply(Tensors.ones(4, 1, 8, 8), time),
                "net/enter: expected input [B, 2, 8, 8] but was given [4, 1, 8, 8]");
        refused(
                () -> net.apply(x, time, Tensors.ofLongs(new long[] {0, 1, 2, 4})),
                "embedding 4 x 32: expected whole numbers from 0 to 3 but was given 4");
        refused(() -> net.apply(x, Tensors.ones(1)), "net/time: expected one for each example, (4), but was given (1)");
        refused(
                () -> net.apply(x, time, Tensors.ofLongs(new long[1])),
                "net/class: expected one for each example, (4), but was given (1)");
    }
}
