package latent.golden;

import static latent.golden.Golden.weighed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import latent.golden.Golden.Values;
import latent.tensor.Autograd;
import latent.tensor.LinearAlgebra;
import latent.tensor.Ops;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation beside PyTorch: values, gradients, gradients of a gradient penalty; the gradients beside finite differences too. */
class GoldenOpsTest {
    record Case(
            String name,
            Map<String, Values> inputs,
            Values value,
            Map<String, Values> gradients,
            Map<String, Values> second) {
        Map<String, NDArray> leaves() {
            return arrays(v -> Autograd.leaf(v.floats()));
        }

        Map<String, NDArray> arrays(java.util.function.Function<Values, NDArray> make) {
            Map<String, NDArray> arrays = new LinkedHashMap<>();
            inputs.forEach((input, values) -> arrays.put(input, make.apply(values)));
            return arrays;
        }

        NDArray value(Map<String, NDArray> given) {
            return Formulas.of(name).apply(given);
        }

        /** |d(weighed value)/dx|^2, as in Gulrajani et al. 2017. */
        NDArray penalty(Map<String, NDArray> leaves) {
            return Autograd.gradient(weighed(value(leaves)), leaves.get("x"))
                    .square()
                    .sum();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        return Golden.read("ops.json", Case[].class);
    }

    static Stream<Case> differentiable() {
        return cases().stream().filter(c -> !c.gradients.isEmpty());
    }

    static Stream<Case> twiceDifferentiable() {
        return cases().stream().filter(c -> !c.second.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void values_are_those_of_pytorch(Case c) {
        Tensors.tidy(() -> Golden.assertClose(c.name, c.value(c.arrays(Values::floats)), c.value));
    }

    @ParameterizedTest
    @MethodSource("differentiable")
    void gradients_are_those_of_pytorch(Case c) {
        Tensors.tidy(() -> Autograd.recording(() -> {
            Map<String, NDArray> leaves = c.leaves();
            NDArray scalar = weighed(c.value(leaves));
            c.gradients.forEach((input, expected) ->
                    Golden.assertClose("by " + input, Autograd.gradient(scalar, leaves.get(input)), expected));
            return null;
        }));
    }

    @ParameterizedTest
    @MethodSource("twiceDifferentiable")
    void gradients_of_a_gradient_penalty_are_those_of_pytorch(Case c) {
        Tensors.tidy(() -> Autograd.recording(() -> {
            Map<String, NDArray> leaves = c.leaves();
            NDArray penalty = c.penalty(leaves);
            c.second.forEach((input, expected) ->
                    Golden.assertClose("by " + input, Autograd.gradient(penalty, leaves.get(input)), expected));
            return null;
        }));
    }

    @ParameterizedTest
    @MethodSource("differentiable")
    void gradients_agree_with_finite_differences(Case c) {
        assertSlope(c, c.gradients, moved -> dot(Golden.doubles(c.value(moved)), Math::cos));
    }

    @ParameterizedTest
    @MethodSource("twiceDifferentiable")
    void gradients_of_a_gradient_penalty_agree_with_finite_differences(Case c) {
        assertSlope(
                c,
                c.second,
                moved -> Autograd.<Double>recording(
                        () -> (double) c.penalty(moved).getFloat()));
    }

    @Test
    void every_operation_has_golden_numbers() {
        Set<String> covered =
                cases().stream().map(c -> c.name.split("[ ,]", 2)[0]).collect(Collectors.toSet());
        Stream<Method> methods =
                Stream.of(Ops.class, LinearAlgebra.class).flatMap(type -> Arrays.stream(type.getDeclaredMethods()));
        assertThat(methods.filter(m -> Modifier.isPublic(m.getModifiers())).map(Method::getName))
                .allMatch(covered::contains);
    }

    /** The slope along one direction through all inputs, by central differences with step 1e-2, is gradient times direction. */
    private static void assertSlope(Case c, Map<String, Values> gradients, ToDoubleFunction<Map<String, NDArray>> f) {
        double expected = gradients.values().stream()
                .mapToDouble(g -> dot(g.numbers(), Math::sin))
                .sum();
        double size = gradients.values().stream()
                .mapToDouble(g -> Math.sqrt(dot(g.numbers(), g.numbers())))
                .sum();
        Tensors.tidy(() -> {
            double step = 1e-2;
            double slope = (at(c, gradients, step, f) - at(c, gradients, -step, f)) / (2 * step);
            assertThat(slope).isCloseTo(expected, within(1e-2 * size + 1e-4));
        });
    }

    private static double at(
            Case c, Map<String, Values> gradients, double step, ToDoubleFunction<Map<String, NDArray>> f) {
        Map<String, NDArray> moved = c.leaves();
        gradients.keySet().forEach(input -> moved.compute(input, (name, x) -> move(x, step)));
        return f.applyAsDouble(moved);
    }

    private static NDArray move(NDArray x, double step) {
        double[] values = Golden.doubles(x);
        for (int i = 0; i < values.length; i++) {
            values[i] += step * Math.sin(i);
        }
        return Autograd.leaf(Tensors.of(values, x.getShape().getShape()));
    }

    private static double dot(double[] values, java.util.function.DoubleUnaryOperator weight) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] * weight.applyAsDouble(i))
                .sum();
    }

    private static double dot(double[] a, double... b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }
}
