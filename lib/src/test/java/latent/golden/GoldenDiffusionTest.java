package latent.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import latent.golden.Golden.Values;
import latent.models.Ddim;
import latent.models.Ddpm;
import latent.models.Guidance;
import latent.models.NoiseSchedule;
import latent.models.Prediction;
import latent.nn.Stirred;
import latent.nn.TimeEmbedding;
import latent.nn.TimeMlp;
import latent.nn.UNet;
import latent.prob.Mmd;
import latent.tensor.Attention;
import latent.tensor.Autograd;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Diffusion beside PyTorch and NumPy: the same schedules, networks, losses and steps. */
class GoldenDiffusionTest {
    private static final long SEED = 11;
    private static final NoiseSchedule SCHEDULE = NoiseSchedule.cosine(50);

    record Case(String name, Map<String, Values> inputs, Map<String, Values> outputs) {
        NDArray floats(String input) {
            return inputs.get(input).floats();
        }

        void assertOutput(String output, NDArray actual) {
            Golden.assertClose(name + ", " + output, actual, outputs.get(output));
        }
    }

    private static Case named(String name) {
        return Golden.read("diffusion.json", Case[].class).stream()
                .filter(c -> c.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Within 1e-9 of its size: a beta near 0 is 1 minus a number near 1, in doubles on both sides. */
    private static void assertSchedule(Case c, String output, IntToDoubleFunction found) {
        double[] expected = c.outputs.get(output).numbers();
        double[] times = c.inputs.get("times").numbers();
        for (int i = 0; i < times.length; i++) {
            assertThat(found.applyAsDouble((int) times[i]))
                    .as("%s, %s at %.0f", c.name, output, times[i])
                    .isCloseTo(expected[i], within(1e-9 * expected[i]));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1000})
    void schedules_are_those_of_numpy_in_double_precision(int steps) {
        for (String kind : List.of("linear", "cosine")) {
            NoiseSchedule schedule = kind.equals("linear") ? NoiseSchedule.linear(steps) : NoiseSchedule.cosine(steps);
            Case c = named(kind + " schedule of " + steps + " steps");
            assertSchedule(c, "beta", schedule::beta);
            assertSchedule(c, "alphaBar", schedule::alphaBar);
            assertSchedule(c, "posteriorVariance", schedule::posteriorVariance);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 64})
    void times_are_embedded_as_in_the_paper(int size) {
        Case c = named("time embedding of size " + size);
        c.assertOutput("value", TimeEmbedding.of(c.floats("time"), size));
    }

    @Test
    void attention_and_its_gradient_are_pytorchs() {
        Case c = named("attention");
        Tensors.tidy(() -> {
            c.assertOutput("value", Attention.overPixels(c.floats("x")));
            c.assertOutput("gradient", Autograd.recording(() -> {
                NDArray x = Autograd.leaf(c.floats("x"));
                return Autograd.gradient(Golden.weighed(Attention.overPixels(x)), x);
            }));
        });
    }

    /** From the same first weights, moved by the same numbers. */
    private static UNet unet() {
        Seeds.set(SEED);
        return Stirred.unet(new UNet.Config(1, 8, 8, 3));
    }

    @Test
    void the_u_net_says_what_pytorchs_says_with_a_class_without_one_and_guided() {
        Case c = named("unet");
        UNet net = unet();
        Tensors.tidy(() -> {
            NDArray x = c.floats("x");
            NDArray time = c.floats("time");
            NDArray classes = c.inputs.get("classes").longs();
            c.assertOutput("given", net.given(classes).apply(x, time));
            c.assertOutput("none", net.apply(x, time));
            c.assertOutput("guided", Guidance.of(net, classes, 2.5).apply(x, time));
        });
    }

    @Test
    void the_loss_of_the_u_net_has_pytorchs_gradient_by_every_weight() {
        Case c = named("unet, loss");
        UNet net = unet();
        Tensors.tidy(() -> {
            Ddpm model = Ddpm.of(net.given(c.inputs.get("classes").longs()), NoiseSchedule.cosine(1000));
            List<NDArray> gradients = Autograd.training(() -> {
                NDArray loss = model.lossAt(c.floats("x"), c.floats("time"), c.floats("noise"))
                        .mean();
                c.assertOutput("loss", loss);
                return net.weights().stream()
                        .map(w -> Autograd.gradient(loss, w))
                        .toList();
            });
            c.assertOutput("sums", each(gradients, Golden::weighed));
            c.assertOutput("norms", each(gradients, g -> g.square().sum().sqrt()));
        });
    }

    /** One number of each array, [arrays]. */
    private static NDArray each(List<NDArray> arrays, UnaryOperator<NDArray> number) {
        return NDArrays.stack(new NDList(arrays.stream().map(number).toList()));
    }

    private static Ddpm points() {
        Seeds.set(SEED);
        return Ddpm.of(TimeMlp.of("net", 2, 8), SCHEDULE);
    }

    @ParameterizedTest
    @EnumSource
    void each_prediction_has_pytorchs_loss_for_the_same_draws(Prediction prediction) {
        Case c = named("loss, " + prediction);
        Ddpm model = points().predicting(prediction);
        Seeds.set(SEED + 1);
        c.assertOutput("loss", model.loss(c.floats("x")));
    }

    @Test
    void one_step_of_ddpm_is_that_of_its_algorithm() {
        for (String name : List.of("step of DDPM", "step of DDPM, limited")) {
            Case c = named(name);
            Ddpm model = points();
            Seeds.set(SEED + 1);
            c.assertOutput("value", (name.contains("limited") ? model.limited(0.5) : model).step(c.floats("x"), 30));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5})
    void one_step_of_ddim_is_that_of_its_equation(double eta) {
        Case c = named("step of DDIM, eta " + eta);
        Ddim sampler = Ddim.of(points(), 5).withEta(eta);
        Seeds.set(SEED + 1);
        c.assertOutput("value", sampler.step(c.floats("x"), 30, 20));
    }

    @Test
    void the_discrepancy_of_two_samples() {
        Case c = named("mmd");
        Case d = named("mmd by the median");
        Golden.assertClose(
                c.name,
                new double[] {Mmd.of(c.floats("a"), c.floats("b"), 0.5, 1, 2)},
                c.outputs.get("value").numbers());
        Golden.assertClose(
                d.name,
                new double[] {Mmd.of(d.floats("a"), d.floats("b"))},
                d.outputs.get("value").numbers());
    }
}
