package latent.golden;

import static java.util.Map.entry;
import static latent.nn.Layers.batchNorm;
import static latent.nn.Layers.conv;
import static latent.nn.Layers.convTranspose;
import static latent.nn.Layers.dropout;
import static latent.nn.Layers.embedding;
import static latent.nn.Layers.flatten;
import static latent.nn.Layers.groupNorm;
import static latent.nn.Layers.linear;
import static latent.nn.Layers.maxPool;
import static latent.nn.Layers.relu;
import static latent.nn.Layers.reshape;
import static latent.nn.Layers.residual;
import static latent.nn.Layers.stack;
import static latent.nn.Layers.tanh;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import latent.golden.Golden.Values;
import latent.nn.Layers;
import latent.nn.Network;
import latent.tensor.Autograd;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layer beside PyTorch's, from its initial weights to its running statistics. */
class GoldenLayersTest {
    private static final Map<String, Supplier<Block>> LAYERS = Map.ofEntries(
            entry("linear", () -> linear(5)),
            entry("linear with fewer than 16 numbers", () -> linear(2)),
            entry("linear over the last of two axes", () -> linear(5)),
            entry("conv", () -> conv(3, 3, 1, 1)),
            entry("conv with stride 2", () -> conv(3, 4, 2, 1)),
            entry("convTranspose", () -> convTranspose(3, 4, 2, 1)),
            entry("convTranspose of a vector", () -> convTranspose(3, 4, 1, 0)),
            entry("convTranspose that doubles", () -> convTranspose(3, 3, 2, 1, 1)),
            entry("batchNorm of vectors", Layers::batchNorm),
            entry("batchNorm of images", Layers::batchNorm),
            entry("layerNorm of vectors", Layers::layerNorm),
            entry("layerNorm of images", Layers::layerNorm),
            entry("groupNorm", () -> groupNorm(2)),
            entry("instanceNorm", Layers::instanceNorm),
            entry("spectralNorm of linear", () -> Layers.spectralNorm(linear(5))),
            entry("spectralNorm of conv", () -> Layers.spectralNorm(conv(3, 4, 2, 1))),
            entry("spectralNorm of convTranspose", () -> Layers.spectralNorm(convTranspose(3, 4, 2, 1))),
            entry("minibatchDeviation of vectors", Layers::minibatchDeviation),
            entry("minibatchDeviation of images", Layers::minibatchDeviation),
            entry("dropout", () -> dropout(0.3)),
            entry("embedding", () -> embedding(7, 4)),
            entry("embedding with fewer than 16 numbers", () -> embedding(3, 2)),
            entry("relu", Layers::relu),
            entry("leakyRelu", () -> Layers.leakyRelu(0.2)),
            entry("elu", Layers::elu),
            entry("gelu", Layers::gelu),
            entry("silu", Layers::silu),
            entry("sigmoid", Layers::sigmoid),
            entry("tanh", Layers::tanh),
            entry("softplus", Layers::softplus),
            entry("flatten", Layers::flatten),
            entry("reshape", () -> reshape(2, 3)),
            entry("upsample", () -> Layers.upsample(2)),
            entry("maxPool", () -> maxPool(2)),
            entry("avgPool", () -> Layers.avgPool(2)),
            entry("residual", () -> residual(linear(6), tanh())),
            entry(
                    "stack",
                    () -> stack(
                            conv(5, 3, 1, 1),
                            batchNorm(),
                            relu(),
                            maxPool(2),
                            flatten(),
                            dropout(0.2),
                            linear(4),
                            reshape(4, 1, 1),
                            convTranspose(2, 4, 1, 0))));

    record Case(
            String name,
            List<Long> example,
            long seed,
            Values x,
            List<Values> weights,
            List<Values> training,
            List<Values> gradients,
            Values evaluation,
            List<Values> statistics) {
        Network network() {
            Seeds.set(seed);
            return Network.of(
                    "net",
                    LAYERS.get(name).get(),
                    example.stream().mapToLong(Long::longValue).toArray());
        }

        NDArray input() {
            return name.startsWith("embedding") ? x.longs() : x.floats();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        return Golden.read("layers.json", Case[].class);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void initial_weights_are_those_of_pytorch_for_the_same_seed(Case c) {
        Golden.assertAllClose("weight", c.network().weights(), c.weights);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void training_passes_and_their_gradients_are_those_of_pytorch(Case c) {
        Network network = c.network();
        Tensors.tidy(() -> Autograd.training(() -> {
            NDArray x = c.input();
            List<NDArray> passes = List.of(network.apply(x), network.apply(x));
            Golden.assertAllClose("pass", passes, c.training);
            NDArray scalar = Golden.weighed(passes.get(1));
            List<NDArray> gradients = new ArrayList<>();
            network.weights().forEach(w -> gradients.add(Autograd.gradient(scalar, w)));
            Golden.assertAllClose("gradient", gradients, c.gradients);
            return null;
        }));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void evaluation_after_training_is_pytorchs_and_so_are_the_running_statistics(Case c) {
        Network network = c.network();
        Tensors.tidy(() -> {
            network.train().apply(c.input());
            network.apply(c.input());
            Golden.assertClose("evaluation", network.eval().apply(c.input()), c.evaluation);
            List<NDArray> state = network.state();
            Golden.assertAllClose("statistic", state.subList(network.weights().size(), state.size()), c.statistics);
        });
    }

    @Test
    void every_layer_has_golden_numbers() {
        Set<String> covered = cases().stream().map(c -> c.name.split(" ", 2)[0]).collect(Collectors.toSet());
        assertThat(Arrays.stream(Layers.class.getDeclaredMethods())
                        .filter(m -> Modifier.isPublic(m.getModifiers()))
                        .map(Method::getName))
                .allMatch(covered::contains);
    }
}
