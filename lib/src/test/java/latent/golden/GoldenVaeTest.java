package latent.golden;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import latent.golden.Golden.Values;
import latent.models.Decoding;
import latent.models.ImportanceWeighted;
import latent.models.Vae;
import latent.nn.Layers;
import latent.tensor.Autograd;
import latent.tensor.Seeds;
import org.junit.jupiter.api.Test;

/** Variational autoencoders beside PyTorch's: the same first weights, the same noise, the same losses and gradients. */
class GoldenVaeTest {
    record Case(String name, long seed, Values x, List<Values> values) {}

    private static Vae mlp() {
        return Vae.mlp(Layers::tanh, 12, 7, 5, 3);
    }

    private static void assertGolden(String name, Supplier<Vae> model, Function<Vae, Function<NDArray, NDArray>> loss) {
        Case c = Golden.read("vae.json", Case[].class).stream()
                .filter(one -> one.name.equals(name))
                .findFirst()
                .orElseThrow();
        Seeds.set(c.seed);
        Vae vae = model.get();
        NDArray x = c.x.floats();
        Seeds.set(c.seed + 1);
        List<NDArray> found = Autograd.training(() -> {
            NDArray scalar = loss.apply(vae).apply(x);
            NDList norms = new NDList();
            vae.weights()
                    .forEach(w -> norms.add(
                            Autograd.gradient(scalar, w).square().sum().sqrt().reshape(1)));
            return List.of(scalar, NDArrays.concat(norms));
        });
        Golden.assertAllClose(name, found, c.values);
    }

    @Test
    void the_loss_of_binary_pixels_with_any_beta() {
        assertGolden("loss", GoldenVaeTest::mlp, vae -> vae::loss);
        assertGolden("loss with beta 4", () -> mlp().withBeta(4), vae -> vae::loss);
    }

    @Test
    void the_loss_of_real_numbers() {
        assertGolden("loss of real numbers", () -> mlp().withDecoding(Decoding.gaussian(0.3)), vae -> vae::loss);
    }

    @Test
    void the_loss_with_convolutions() {
        assertGolden("convolutional loss", () -> Vae.convolutional(3, 1, 8), vae -> vae::loss);
    }

    @Test
    void the_importance_weighted_loss() {
        assertGolden(
                "importance-weighted loss",
                GoldenVaeTest::mlp,
                vae -> x -> ImportanceWeighted.of(vae, 4).loss(x));
    }
}
