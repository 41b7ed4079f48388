package latent.golden;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import latent.golden.Golden.Values;
import latent.models.Autoencoder;
import latent.models.ContractiveAutoencoder;
import latent.models.ConvAutoencoder;
import latent.models.Output;
import latent.models.SparseAutoencoder;
import latent.tensor.Autograd;
import latent.tensor.Ops;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** Losses of models and their gradients beside PyTorch's. */
class GoldenModelsTest {
    record Case(String name, long seed, Values x, List<Values> inputs, List<Values> values) {
        NDArray input(int i) {
            return inputs.get(i).floats();
        }

        /** Overwrites a model's weights by the case's. */
        void fill(List<NDArray> weights) {
            for (int i = 0; i < weights.size(); i++) {
                Ops.assign(weights.get(i), input(i + 1));
            }
        }
    }

    private static Case named(String name) {
        return Golden.read("models.json", Case[].class).stream()
                .filter(c -> c.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The loss and then its gradients by the weights. */
    private static List<NDArray> lossAndGradients(Supplier<NDArray> loss, List<NDArray> weights) {
        return Autograd.training(() -> {
            NDArray scalar = loss.get();
            List<NDArray> all = new ArrayList<>(List.of(scalar));
            weights.forEach(w -> all.add(Autograd.gradient(scalar, w)));
            return all;
        });
    }

    private static void assertConvolutional(String name, Function<ConvAutoencoder, Autoencoder> reading) {
        Case c = named(name);
        Seeds.set(c.seed);
        ConvAutoencoder model = ConvAutoencoder.of();
        NDArray x = c.x.floats();
        List<NDArray> found = lossAndGradients(() -> reading.apply(model).loss(x), model.weights());
        NDList norms = new NDList();
        found.stream().skip(1).forEach(g -> norms.add(g.square().sum().sqrt().reshape(1)));
        List<NDArray> measured = List.of(found.get(0), model.encode(x), ai.djl.ndarray.NDArrays.concat(norms));
        Golden.assertAllClose(name, measured, c.values);
    }

    @Test
    void the_convolutional_autoencoder_is_pytorchs_from_its_first_weights_to_its_gradients() {
        assertConvolutional("squared error of the convolutional autoencoder", ConvAutoencoder::autoencoder);
        assertConvolutional(
                "cross-entropy of the convolutional autoencoder",
                m -> m.autoencoder().binary());
    }

    @Test
    void the_contractive_loss_and_its_gradients_are_pytorchs() {
        Case c = named("contractive loss");
        ContractiveAutoencoder model = ContractiveAutoencoder.of(6, 4, 0.1, Output.BINARY);
        c.fill(model.weights());
        List<NDArray> found = lossAndGradients(() -> model.loss(c.input(0)), model.weights());
        found.add(1, model.penalty(c.input(0)));
        Golden.assertAllClose(c.name, found, c.values);
    }

    @Test
    void the_sparse_loss_and_its_gradients_are_pytorchs() {
        Case c = named("KL-sparse loss");
        SparseAutoencoder model = SparseAutoencoder.withKl(6, 4, 3, 0.05);
        c.fill(model.weights());
        List<NDArray> found = lossAndGradients(() -> model.loss(c.input(0)), model.weights());
        NDArray active = model.encode(c.input(0)).mean(new int[] {0});
        found.add(1, SparseAutoencoder.klSparsity(0.05, active));
        Golden.assertAllClose(c.name, found, c.values);
    }

    @Test
    void the_jacobian_norm_of_a_deep_function_and_its_gradient_by_the_weights_are_pytorchs() {
        Case c = named("Jacobian of two layers");
        List<NDArray> weights = Tensors.keep(() -> List.of(Autograd.leaf(c.input(1)), Autograd.leaf(c.input(2))));
        NDArray w = weights.get(0);
        NDArray v = weights.get(1);
        Function<NDArray, NDArray> inner = x -> x.matMul(w.transpose());
        NDArray[] norms = new NDArray[1];
        List<NDArray> found = lossAndGradients(
                () -> {
                    norms[0] = ContractiveAutoencoder.jacobianNorm(
                            x -> {
                                NDArray a = inner.apply(x); // [B, 7]
                                NDArray folded = ai.djl.nn.Activation.relu(a).sum(new int[] {1}, true);
                                return a.tanh()
                                        .matMul(v.transpose())
                                        .add(folded)
                                        .tanh();
                            },
                            c.input(0));
                    return Golden.weighed(norms[0]);
                },
                weights);
        found.add(1, norms[0]);
        Golden.assertAllClose(c.name, found, c.values);
        assertThat(norms[0].getShape().dimension()).isEqualTo(1);
    }
}
