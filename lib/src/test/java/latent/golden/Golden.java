package latent.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import latent.tensor.Tensors;

/** Golden numbers, written by {@code lib/src/test/golden/make_golden.py} with PyTorch. */
final class Golden {
    private static final double RELATIVE = 1e-5;

    /** Where terms cancel, an element is small beside its neighbours and carries their rounding errors, not its own. */
    private static final double FLOOR = 1e-6;

    /** Numbers that are zero but for rounding, such as the gradient of a bias in front of a batch normalisation. */
    private static final double ZERO = 1e-7;

    private Golden() {}

    /** An array as the files hold it; nine digits give every float32 exactly. */
    record Values(List<Long> shape, List<Double> values) {
        NDArray floats() {
            return shape.isEmpty() ? Tensors.scalar(values.get(0)) : Tensors.of(numbers(), axes());
        }

        NDArray longs() {
            return Tensors.ofLongs(values.stream().mapToLong(Double::longValue).toArray(), axes());
        }

        long[] axes() {
            return shape.stream().mapToLong(Long::longValue).toArray();
        }

        double[] numbers() {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /** The cases of one file. */
    static <T> List<T> read(String file, Class<T[]> type) {
        try (Reader in =
                new InputStreamReader(Golden.class.getResourceAsStream("/golden/" + file), StandardCharsets.UTF_8)) {
            return List.of(new Gson().fromJson(in, type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Equal shapes, and each number within 1e-5 of its size plus 1e-6 of the largest number of the array plus 1e-7. */
    static void assertClose(String what, NDArray actual, Values expected) {
        assertThat(actual.getShape().getShape()).as(what).isEqualTo(expected.axes());
        assertClose(what, doubles(actual), expected.numbers());
    }

    static void assertClose(String what, double[] actual, double... expected) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        for (int i = 0; i < expected.length; i++) {
            double allowed = RELATIVE * Math.abs(expected[i]) + FLOOR * largest + ZERO;
            assertThat(actual[i]).as("%s, element %d", what, i).isCloseTo(expected[i], within(allowed));
        }
    }

    static void assertAllClose(String what, List<NDArray> actual, List<Values> expected) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++) {
            assertClose(what + " " + i, actual.get(i), expected.get(i));
        }
    }

    /** The sum of the elements, element i weighed by cos(i): a scalar in which every element counts differently. */
    static NDArray weighed(NDArray value) {
        double[] cosines =
                IntStream.range(0, (int) value.size()).mapToDouble(Math::cos).toArray();
        return value.flatten().mul(Tensors.of(cosines)).sum();
    }

    static double[] doubles(NDArray array) {
        float[] floats = array.toFloatArray();
        return IntStream.range(0, floats.length).mapToDouble(i -> floats[i]).toArray();
    }
}
