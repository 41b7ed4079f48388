package latent.golden;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import latent.golden.Golden.Values;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random numbers after a seed beside PyTorch's: single draws of many sizes, and draws of all kinds in turn. */
class GoldenRandomTest {
    record Draw(String kind, List<Long> shape, List<Double> values) {
        Values drawn() {
            return new Values(shape, values);
        }

        NDArray repeat() {
            long[] axes = drawn().axes();
            return switch (kind) {
                case "rand" -> Tensors.uniform(axes);
                case "randn" -> Tensors.normal(axes);
                case "randint" -> Tensors.manager().randomInteger(-5, 1000, new Shape(axes), DataType.INT64);
                case "randperm" -> Tensors.manager().randomPermutation(axes[0]);
                default -> throw new AssertionError("no draw of kind " + kind);
            };
        }
    }

    record Case(String name, long seed, List<Draw> draws) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        return Golden.read("random.json", Case[].class);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void draws_are_those_of_pytorch(Case c) {
        Seeds.set(c.seed);
        Tensors.tidy(() -> c.draws.forEach(GoldenRandomTest::assertSame));
    }

    private static void assertSame(Draw draw) {
        NDArray drawn = draw.repeat();
        if (drawn.getDataType() == DataType.INT64) {
            double[] numbers = java.util.Arrays.stream(drawn.toLongArray())
                    .asDoubleStream()
                    .toArray();
            assertThat(numbers).as(draw.kind).isEqualTo(draw.drawn().numbers());
        } else {
            Golden.assertClose(draw.kind, drawn, draw.drawn());
        }
    }
}
