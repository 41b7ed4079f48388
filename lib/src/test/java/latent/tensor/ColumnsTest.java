package latent.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ai.djl.ndarray.NDArray;
import java.util.function.BinaryOperator;
import latent.tensor.Ops.Geometry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The oracle is libtorch's own transposed convolution. */
class ColumnsTest {
    private static final Script NATIVE = Script.of("""
            def convTranspose2d(self, x: Tensor, weight: Tensor, bias: Tensor, stride: List[int], padding: List[int], more: List[int]) -> Tensor:
              return torch.conv_transpose2d(x, weight, bias, stride, padding, more)
            """);

    @BeforeEach
    void seed() {
        Seeds.set(1);
    }

    @ParameterizedTest(name = "{0} channels, kernel {1}, stride {2}, padding {3}, output padding {4}, {5} pixels high")
    @CsvSource({
        "1, 4, 2, 1, 0, 14",
        "1, 3, 2, 1, 1, 7",
        "1, 3, 1, 1, 0, 6",
        "1, 4, 1, 0, 0, 1",
        "1, 3, 3, 0, 2, 4",
        "3, 2, 2, 0, 0, 5"
    })
    void a_transposed_convolution_to_few_numbers_a_column(
            int channels, int kernel, int stride, int padding, int more, long height) {
        assumeFalse(Devices.best().isGpu(), "it is a way for processors");
        NDArray x = Tensors.normal(3, 5, height, height + 2);
        NDArray weight = Tensors.normal(5, channels, kernel, kernel);
        NDArray bias = Tensors.normal(channels);
        assertThat(Columns.suit(weight)).isTrue();
        assertSame(
                (v, w) -> Ops.convTranspose2d(v, w, bias, new Geometry(stride, padding, more)),
                (v, w) ->
                        NATIVE.call("convTranspose2d", v, w, bias, Ops.both(stride), Ops.both(padding), Ops.both(more)),
                x,
                weight);
    }

    /** Values, gradients by both arguments, and the gradient of a gradient penalty. */
    private static void assertSame(
            BinaryOperator<NDArray> ours, BinaryOperator<NDArray> theirs, NDArray x, NDArray weight) {
        assertClose("value", ours.apply(x, weight), theirs.apply(x, weight));
        assertClose(
                "by x",
                Autograd.gradient(v -> ours.apply(v, weight).sin(), x),
                Autograd.gradient(v -> theirs.apply(v, weight).sin(), x));
        assertClose(
                "by the weight",
                Autograd.gradient(w -> ours.apply(x, w).sin(), weight),
                Autograd.gradient(w -> theirs.apply(x, w).sin(), weight));
        assertClose("penalty by the weight", penaltyByWeight(ours, x, weight), penaltyByWeight(theirs, x, weight));
    }

    private static NDArray penaltyByWeight(BinaryOperator<NDArray> f, NDArray x, NDArray weight) {
        return Autograd.gradient(
                w -> Autograd.gradient(v -> f.apply(v, w).sin(), x).square(), weight);
    }

    private static void assertClose(String what, NDArray actual, NDArray expected) {
        assertThat(actual.getShape()).as(what).isEqualTo(expected.getShape());
        double scale = expected.abs().max().getFloat();
        assertThat(Tensors.doubles(actual.flatten()))
                .as(what)
                .containsExactly(Tensors.doubles(expected.flatten()), within(1e-5 * scale));
    }
}
