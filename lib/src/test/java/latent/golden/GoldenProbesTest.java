package latent.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.List;
import latent.golden.Golden.Values;
import latent.metrics.LinearProbe;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The linear probe beside the minimum that PyTorch's solver finds in double precision. */
class GoldenProbesTest {
    /** A minimum is flat: where the slope is below 1e-4 the weights are known to about 1e-4 over the curvature, which is at least the decay. */
    private static final double SLOPE = 1e-4;

    record Case(String name, long seed, double decay, double loss, Values weight, Values bias) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        return Golden.read("probes.json", Case[].class);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_probe_finds_the_minimum(Case c) {
        Seeds.set(c.seed);
        NDArray features = Tensors.normal(80, 6);
        NDArray labels = features.get(":, 0:4")
                .add(Tensors.normal(80, 4))
                .argMax(1); // the same draws in the same order as the script
        LinearProbe probe = LinearProbe.fit(features, labels, c.decay);
        assertNear(probe.weight(), c.weight.numbers(), SLOPE / c.decay);
        NDArray bias = probe.bias().sub(probe.bias().mean()); // a number added to every bias changes nothing
        assertNear(bias, c.bias.numbers(), SLOPE / c.decay);
        double above = loss(probe, features, labels, c.decay) - c.loss;
        assertThat(above).as("loss above the minimum").isBetween(-1e-6, 1e-5);
    }

    /** Mean cross-entropy in nats + decay / 2 ||W||^2. */
    private static double loss(LinearProbe probe, NDArray features, NDArray labels, double decay) {
        NDArray logP = probe.logits(features).logSoftmax(1); // [N, K]
        NDArray chosen = logP.mul(labels.oneHot((int) logP.getShape().get(1)));
        double likelihood = chosen.sum().getFloat() / features.getShape().get(0);
        return decay / 2 * probe.weight().square().sum().getFloat() - likelihood;
    }

    private static void assertNear(NDArray found, double[] expected, double allowed) {
        double[] numbers = Tensors.doubles(found);
        for (int i = 0; i < expected.length; i++) {
            assertThat(numbers[i]).as("element %d", i).isCloseTo(expected[i], within(allowed));
        }
    }
}
