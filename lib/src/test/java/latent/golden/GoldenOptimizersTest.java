package latent.golden;

import static java.util.Map.entry;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import latent.golden.Golden.Values;
import latent.nn.Layers;
import latent.nn.Network;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import latent.train.Optimizer;
import latent.train.Schedule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every optimizer beside PyTorch's over ten steps on a small network: the loss of each step and the weights at the end. */
class GoldenOptimizersTest {
    private static final Map<String, Function<List<NDArray>, Optimizer>> RULES = Map.of(
            "sgd", w -> Optimizer.sgd(w, 0.1),
            "momentum", w -> Optimizer.momentum(w, 0.05, 0.9),
            "rmsProp", w -> Optimizer.rmsProp(w, 0.01),
            "adagrad", w -> Optimizer.adagrad(w, 0.1),
            "adam", w -> Optimizer.adam(w, 0.02),
            "adam with other betas", w -> Optimizer.adam(w, 0.02, 0.5, 0.9),
            "adamW", w -> Optimizer.adamW(w, 0.02, 0.1));

    private static final Map<String, Schedule> SCHEDULES = Map.ofEntries(
            entry("constant", Schedule.constant()),
            entry("warmUp", Schedule.warmUp(4)),
            entry("cosine", Schedule.cosine(12)),
            entry("linear", Schedule.linear(12)),
            entry("stepwise", Schedule.stepwise(3, 0.5)),
            entry("exponential", Schedule.exponential(0.8)),
            entry("warmUp times exponential", Schedule.warmUp(4).times(Schedule.exponential(0.8))));

    record Case(String name, long seed, List<Double> losses, List<Values> weights) {
        /** The name says it all: rule, "clipped", "schedule NAME". */
        Optimizer optimizer(List<NDArray> learned) {
            String[] words = name.split(", ", -1);
            Optimizer optimizer = RULES.get(words[0]).apply(learned);
            for (String word : words) {
                if (word.startsWith("clipped")) {
                    optimizer = optimizer.clipped(word.equals("clipped") ? 0.5 : 1000);
                } else if (word.startsWith("schedule ")) {
                    optimizer = optimizer.scheduled(SCHEDULES.get(word.substring("schedule ".length())));
                }
            }
            return optimizer;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        return Golden.read("optimizers.json", Case[].class);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ten_steps_are_those_of_pytorch(Case c) {
        Seeds.set(c.seed);
        Network network = Network.of("net", Layers.stack(Layers.linear(8), Layers.tanh(), Layers.linear(3)), 6);
        NDArray x = Tensors.normal(16, 6);
        NDArray target = Tensors.normal(16, 3);
        Optimizer optimizer = c.optimizer(network.weights());
        double[] losses = new double[c.losses.size()];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = optimizer.minimize(() ->
                    network.apply(x).sub(target).square().sum(new int[] {1}).mean());
        }
        Golden.assertClose(
                "loss",
                losses,
                c.losses.stream().mapToDouble(Double::doubleValue).toArray());
        Golden.assertAllClose("weight", network.weights(), c.weights);
    }
}
