package latent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import latent.nn.Denoiser;
import latent.nn.Stirred;
import latent.nn.UNet;
import latent.tensor.Autograd;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuidanceTest {
    private UNet net;
    private NDArray x;
    private NDArray time;
    private final NDArray classes = Tensors.ofLongs(new long[] {0, 2, 3});

    @BeforeEach
    void network() {
        Seeds.set(1);
        net = Stirred.unet(new UNet.Config(1, 8, 8, 3));
        x = Tensors.normal(3, 1, 8, 8);
        time = Tensors.of(new double[] {5, 400, 900});
    }

    private double[] guided(double weight) {
        return Tensors.doubles(Guidance.of(net, classes, weight).apply(x, time));
    }

    @Test
    void weight_zero_asks_without_the_class_and_weight_one_with_it() {
        assertThat(guided(0)).containsExactly(Tensors.doubles(net.apply(x, time)));
        assertThat(guided(1)).containsExactly(Tensors.doubles(net.apply(x, time, classes)));
    }

    @Test
    void other_weights_lie_on_the_line_through_both() {
        double[] none = guided(0);
        double[] given = guided(1);
        for (double weight : new double[] {0.5, 3}) {
            double[] found = guided(weight);
            for (int i = 0; i < found.length; i++) {
                assertThat(found[i]).isCloseTo(none[i] + weight * (given[i] - none[i]), within(1e-5));
            }
        }
    }

    @Test
    void any_two_denoisers_are_guided_alike_and_leave_only_their_value() {
        Denoiser two = Guidance.of(net, net.given(classes), 3);
        assertThat(Tensors.doubles(two.apply(x, time))).containsExactly(guided(3), within(1e-5));
        Denoiser beyond = Guidance.of((y, t) -> y, (y, t) -> y.mul(2).add(1), -2);
        int arrays = Tensors.manager().getManagedArrays().size();
        NDArray found = beyond.apply(x, time); // x - 2 (x + 1)
        assertThat(Tensors.manager().getManagedArrays()).hasSize(arrays + 1);
        assertThat(Tensors.doubles(found))
                .containsExactly(Tensors.doubles(x.neg().sub(2)), within(1e-6));
    }

    @Test
    void inside_a_loss_the_gradient_goes_through_both_denoisers() {
        NDArray slope = Autograd.gradient(
                y -> Guidance.of((z, t) -> z.mul(3), (z, t) -> z.square(), 2).apply(y, time), x); // 3 + 2 (2 x - 3)
        assertThat(Tensors.doubles(slope))
                .containsExactly(Tensors.doubles(x.mul(4).sub(3)), within(1e-5));
    }

    /** The third image has no class: it is the same with every weight. */
    @Test
    void where_nothing_is_known_there_is_nothing_to_exaggerate() {
        NDArray far = Guidance.of(net, classes, 5).apply(x, time);
        NDArray off = far.sub(net.apply(x, time)).abs().reshape(3, -1).max(new int[] {1}); // [3]
        assertThat(off.getFloat(2)).isCloseTo(0, within(1e-5f));
        assertThat(off.get("0:2").min().getFloat()).isGreaterThan(1e-2f);
    }

    @Test
    void a_guided_model_samples_and_repeats_with_its_seed() {
        Ddpm model =
                Ddpm.of(Guidance.of(net, classes, 2), NoiseSchedule.cosine(100)).limited(1);
        Seeds.set(4);
        NDArray made = Ddim.of(model, 5).sample(3, 1, 8, 8);
        Seeds.set(4);
        assertThat(Ddim.of(model, 5).sample(3, 1, 8, 8)).isEqualTo(made);
        assertThat(made.abs().max().getFloat()).isLessThanOrEqualTo(1);
    }

    @Test
    void a_share_of_the_classes_is_dropped_and_the_others_stay() {
        int n = 20_000;
        NDArray labels = Tensors.uniform(n).mul(3).floor().toType(DataType.INT64, false);
        NDArray dropped = Guidance.dropped(labels, 3, 0.1);
        assertThat(dropped.getDataType()).isEqualTo(DataType.INT64);
        long[] before = labels.toLongArray();
        long[] after = dropped.toLongArray();
        int gone = 0;
        for (int i = 0; i < n; i++) {
            assertThat(after[i]).isIn(before[i], 3L);
            gone += after[i] == 3 ? 1 : 0;
        }
        assertThat((double) gone / n).isCloseTo(0.1, within(4 * Math.sqrt(0.1 * 0.9 / n)));
        assertThat(Guidance.dropped(labels, 3, 0).toLongArray()).containsExactly(before);
        assertThat(Guidance.dropped(labels, 3, 1).toLongArray()).containsOnly(3);
    }

    @Test
    void weights_and_shares_out_of_range_are_refused() {
        assertThatThrownBy(() -> Guidance.of(net, classes, -0.5))
                .hasMessage("Guidance: expected a finite weight of at least 0 but was given -0.5");
        assertThatThrownBy(() -> Guidance.of(net, classes, Double.NaN)).hasMessageContaining("but was given NaN");
        assertThatThrownBy(() -> Guidance.of(net, classes, Double.POSITIVE_INFINITY))
                .hasMessage("Guidance: expected a finite weight of at least 0 but was given Infinity");
        UNet classless = UNet.of("net", new UNet.Config(1, 8, 8, 0));
        for (double weight : new double[] {0, 1, 2}) {
            assertThatThrownBy(() -> Guidance.of(classless, classes, weight))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Guidance: expected a U-Net with classes but was given one without");
        }
        assertThatThrownBy(() -> Guidance.dropped(classes, 3, 1.5))
                .hasMessage("Guidance.dropped: expected a share in [0, 1] but was given 1.5");
    }
}
