package latent.golden;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import java.util.TreeMap;
import latent.golden.Golden.Values;
import latent.prob.Bernoulli;
import latent.prob.Categorical;
import latent.prob.FullGaussian;
import latent.prob.Gaussian;
import latent.prob.Mixture;
import latent.tensor.Autograd;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** Distributions beside those of torch.distributions in double precision. */
class GoldenProbTest {
    record Case(String name, Map<String, Values> inputs, Map<String, Values> outputs) {
        NDArray in(String input) {
            return inputs.get(input).floats();
        }

        Gaussian gaussian(String mean, String logVar) {
            return new Gaussian(in(mean), in(logVar));
        }

        /** Every output of the file, and no other, is met. */
        void check(Map<String, NDArray> found) {
            assertThat(found.keySet()).isEqualTo(new TreeMap<>(outputs).keySet());
            found.forEach((output, value) -> Golden.assertClose(name + ", " + output, value, outputs.get(output)));
        }
    }

    private static Case named(String name) {
        return Golden.read("prob.json", Case[].class).stream()
                .filter(c -> c.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void gaussians_with_independent_components() {
        Case c = named("Gaussian");
        Gaussian p = c.gaussian("mean", "logVar");
        c.check(Map.of(
                "logProb", p.logProb(c.in("x")),
                "logProbOfSeveral", p.logProb(c.in("several")),
                "entropy", p.entropy(),
                "kl", p.kl(c.gaussian("otherMean", "otherLogVar")),
                "klToStandardNormal", p.klToStandardNormal(),
                "quantile", p.quantile(c.in("probability"))));
        Gaussian same = Gaussian.of(p.mean(), p.deviation());
        Golden.assertClose("from its deviation", same.logProb(c.in("x")), c.outputs.get("logProb"));
    }

    @Test
    void gaussians_of_images_are_summed_over_all_axes_but_the_first() {
        Case c = named("Gaussian of images");
        Gaussian p = c.gaussian("mean", "logVar");
        Gaussian q = c.gaussian("otherMean", "otherLogVar");
        c.check(Map.of("logProb", p.logProb(c.in("x")), "entropy", p.entropy(), "kl", p.kl(q)));
    }

    @Test
    void gaussians_with_a_full_covariance() {
        Case c = named("FullGaussian");
        FullGaussian p = new FullGaussian(c.in("mean"), c.in("covariance"));
        FullGaussian q = new FullGaussian(c.in("otherMean"), c.in("otherCovariance"));
        NDArray entropy = Tensors.scalar(p.entropy());
        c.check(Map.of("logProb", p.logProb(c.in("x")), "entropy", entropy, "kl", Tensors.scalar(p.kl(q))));
    }

    @Test
    void binary_variables() {
        Case c = named("Bernoulli");
        Bernoulli p = new Bernoulli(c.in("logits"));
        c.check(Map.of(
                "logProb", p.logProb(c.in("x")),
                "logProbBySeveral", new Bernoulli(c.in("several")).logProb(c.in("x")),
                "entropy", p.entropy(),
                "kl", p.kl(new Bernoulli(c.in("otherLogits"))),
                "probability", p.probability()));
    }

    @Test
    void classes() {
        Case c = named("Categorical");
        Categorical p = new Categorical(c.in("logits"));
        c.check(Map.of(
                "logProb", p.logProb(c.inputs.get("labels").longs()),
                "entropy", p.entropy(),
                "kl", p.kl(new Categorical(c.in("otherLogits"))),
                "probability", p.probability()));
    }

    @Test
    void mixtures() {
        Case c = named("Mixture");
        Mixture mixture = new Mixture(c.in("logWeights"), c.gaussian("mean", "logVar"));
        NDArray x = c.in("x");
        c.check(Map.of("logProb", mixture.logProb(x), "responsibilities", mixture.responsibilities(x)));
        NDArray recorded = Autograd.training(() -> mixture.logProb(x));
        Golden.assertClose("inside a loss", recorded, c.outputs.get("logProb"));
    }
}
