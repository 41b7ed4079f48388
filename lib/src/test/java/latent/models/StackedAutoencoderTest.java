package latent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import latent.data.Batches;
import latent.data.DrawnDigits;
import latent.metrics.Reconstruction;
import latent.models.StackedAutoencoder.Config;
import latent.tensor.Ops;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import latent.train.Optimizer;
import latent.train.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackedAutoencoderTest {
    private static Config config(boolean tied) {
        Seeds.set(3);
        return tied ? Config.sigmoid().withTiedWeights() : Config.sigmoid();
    }

    private static double difference(NDArray a, NDArray b) {
        assertThat(a.getShape()).isEqualTo(b.getShape());
        return a.sub(b).abs().max().getFloat();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_stack_is_its_layers_one_after_the_other(boolean tied) {
        StackedAutoencoder stack = StackedAutoencoder.of(config(tied), 12, 8, 5, 2);
        NDArray x = Tensors.uniform(4, 12);
        NDArray h = x;
        for (int i = 1; i <= stack.depth(); i++) {
            assertThat(difference(stack.codesBelow(i, x), h)).isZero();
            h = stack.layer(i).encode(h);
        }
        assertThat(difference(stack.encode(x), h)).isZero();
        for (int i = stack.depth(); i >= 1; i--) {
            h = stack.layer(i).decode(h);
        }
        assertThat(difference(stack.reconstruct(x), h)).isLessThan(1e-7);
    }

    @Test
    void the_formula_of_relu_layers_by_hand() {
        Seeds.set(3);
        StackedAutoencoder stack = StackedAutoencoder.of(6, 4, 3);
        stack.weights().forEach(w -> Ops.assign(w, Tensors.normal(w.getShape().getShape())));
        NDArray[] w = stack.weights().toArray(NDArray[]::new); // W1 b1 V1 c1 W2 b2 V2 c2
        NDArray x = Tensors.normal(5, 6);
        NDArray h = Activation.relu(x.matMul(w[0].transpose()).add(w[1]));
        NDArray code = Activation.relu(h.matMul(w[4].transpose()).add(w[5]));
        assertThat(difference(stack.encode(x), code)).isLessThan(1e-5);
        NDArray up = Activation.relu(code.matMul(w[6].transpose()).add(w[7]));
        NDArray rebuilt = up.matMul(w[2].transpose()).add(w[3]);
        assertThat(difference(stack.reconstruct(x), rebuilt)).isLessThan(1e-4);
        double loss = rebuilt.sub(x).square().sum().getFloat() / 5;
        assertThat((double) stack.loss(x).getFloat()).isCloseTo(loss, within(1e-5 * loss));
    }

    @Test
    void tied_weights_are_one_matrix_a_layer_used_transposed() {
        StackedAutoencoder tied = StackedAutoencoder.of(config(true), 12, 8, 5);
        assertThat(tied.weights()).hasSize(6);
        assertThat(StackedAutoencoder.of(config(false), 12, 8, 5).weights()).hasSize(8);
        NDArray[] w = tied.weights().toArray(NDArray[]::new); // W1 b1 c1 W2 b2 c2
        NDArray z = Tensors.normal(3, 5);
        NDArray h = Activation.sigmoid(z.matMul(w[3]).add(w[5]));
        assertThat(difference(tied.decode(z), Activation.sigmoid(h.matMul(w[0]).add(w[2]))))
                .isLessThan(1e-6);
    }

    @Test
    void cross_entropy_is_summed_over_pixels_in_nats_and_cannot_fall_below_the_entropy_of_the_image() {
        StackedAutoencoder stack = StackedAutoencoder.of(config(false), 12, 8, 5);
        NDArray x = Tensors.uniform(4, 12);
        NDArray p = stack.reconstruct(x);
        NDArray ones = x.onesLike();
        NDArray byHand = x.mul(p.log()).add(ones.sub(x).mul(ones.sub(p).log())).neg();
        assertThat(stack.loss(x).getFloat()).isCloseTo(byHand.sum().getFloat() / 4, within(1e-4f));
        NDArray entropy = x.mul(x.log()).add(ones.sub(x).mul(ones.sub(x).log())).neg();
        assertThat(stack.loss(x).getFloat()).isGreaterThan(entropy.sum().getFloat() / 4);
    }

    @Test
    void names_are_unique_and_the_state_is_the_weights() {
        StackedAutoencoder stack = StackedAutoencoder.of(config(false), 12, 8, 5, 2);
        assertThat(stack.state()).isEqualTo(stack.weights());
        assertThat(stack.state().stream().map(NDArray::getName))
                .doesNotHaveDuplicates()
                .doesNotContainNull();
    }

    @Test
    void pretraining_a_layer_leaves_the_others_as_they_are() {
        StackedAutoencoder stack = StackedAutoencoder.of(config(true), 12, 8, 5);
        NDArray first = stack.layer(1).weights().get(0).duplicate();
        NDArray second = stack.layer(2).weights().get(0).duplicate();
        Autoencoder layer = stack.layer(2);
        Optimizer adam = Optimizer.adam(layer.weights(), 0.01);
        NDArray x = Tensors.uniform(4, 12);
        adam.minimize(() -> layer.loss(stack.codesBelow(2, x)));
        assertThat(difference(stack.layer(1).weights().get(0), first)).isZero();
        assertThat(difference(stack.layer(2).weights().get(0), second)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void greedy_pretraining_gives_fine_tuning_a_head_start(boolean tied) {
        NDArray x = DrawnDigits.images(1, 500, 10).flat().train();
        StackedAutoencoder plain = StackedAutoencoder.of(config(tied), 784, 64, 32, 8);
        StackedAutoencoder greedy = StackedAutoencoder.of(config(tied), 784, 64, 32, 8);
        Batches<NDArray> batches = Batches.of(x, 50).shuffled(1);
        for (int i = 1; i <= greedy.depth(); i++) {
            int level = i;
            Autoencoder layer = greedy.layer(i);
            Optimizer adam = Optimizer.adam(layer.weights(), 1e-2);
            Training.plan().quiet().run(batches, 5, b -> {
                NDArray h = greedy.codesBelow(level, b);
                return adam.minimize(() -> layer.loss(h));
            });
        }
        assertThat(fineTuned(greedy, batches, x)).isLessThan(fineTuned(plain, batches, x));
    }

    private static double fineTuned(StackedAutoencoder stack, Batches<NDArray> batches, NDArray x) {
        Optimizer adam = Optimizer.adam(stack.weights(), 2e-3);
        Training.plan().quiet().run(batches, 4, b -> adam.minimize(() -> stack.loss(b)));
        return Reconstruction.squaredError(stack::reconstruct, x);
    }

    @Test
    void impossible_sizes_layers_and_inputs_are_refused() {
        assertThatThrownBy(() -> StackedAutoencoder.of(784)).hasMessageContaining("at least two sizes");
        assertThatThrownBy(() -> StackedAutoencoder.of(784, 0)).hasMessageContaining("was given 784 and 0");
        StackedAutoencoder stack = StackedAutoencoder.of(12, 8, 5);
        assertThatThrownBy(() -> stack.layer(0))
                .hasMessage("StackedAutoencoder: expected a layer from 1 to 2 but was given 0");
        assertThatThrownBy(() -> stack.encode(Tensors.ones(3, 11)))
                .hasMessage("layer1: expected input [B, 12] but was given (3, 11)");
    }
}
