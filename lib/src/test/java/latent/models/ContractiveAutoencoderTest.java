package latent.models;

import static latent.nn.Layers.linear;
import static latent.nn.Layers.sigmoid;
import static latent.nn.Layers.stack;
import static latent.nn.Layers.tanh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.function.UnaryOperator;
import latent.data.Batches;
import latent.nn.Network;
import latent.tensor.Autograd;
import latent.tensor.Ops;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import latent.train.Optimizer;
import latent.train.Training;
import org.junit.jupiter.api.Test;

class ContractiveAutoencoderTest {
    private static double relative(NDArray found, NDArray expected) {
        assertThat(found.getShape()).isEqualTo(expected.getShape());
        return found.sub(expected).abs().div(expected.abs()).max().getFloat();
    }

    @Test
    void the_closed_form_is_the_norm_by_automatic_differentiation() {
        Seeds.set(1);
        ContractiveAutoencoder model = ContractiveAutoencoder.of(784, 60, 0.1);
        NDArray x = Tensors.uniform(16, 784);
        assertThat(relative(ContractiveAutoencoder.jacobianNorm(model::encode, x), model.penalty(x)))
                .isLessThan(1e-5);
    }

    @Test
    void both_are_what_finite_differences_say() {
        Seeds.set(2);
        Network deep = Network.of("encoder", stack(linear(6), tanh(), linear(3), sigmoid()), 4);
        ContractiveAutoencoder shallow = ContractiveAutoencoder.of(4, 6, 0.1);
        NDArray x = Tensors.normal(5, 4);
        assertThat(relative(differences(shallow::encode, x), shallow.penalty(x)))
                .isLessThan(2e-3);
        assertThat(relative(differences(deep::apply, x), ContractiveAutoencoder.jacobianNorm(deep::apply, x)))
                .isLessThan(2e-3);
    }

    /** Central differences along each input. */
    private static NDArray differences(UnaryOperator<NDArray> f, NDArray x) {
        double h = 1e-2;
        NDArray sum = Tensors.zeros(x.getShape().get(0));
        for (int i = 0; i < x.getShape().get(1); i++) {
            NDArray step = x.zerosLike();
            step.set(new NDIndex(":, " + i), h);
            NDArray slope = f.apply(x.add(step)).sub(f.apply(x.sub(step))).div(2 * h);
            sum = sum.add(slope.square().sum(new int[] {1}));
        }
        return sum;
    }

    @Test
    void a_decoder_with_more_outputs_than_inputs_goes_by_its_columns() {
        Seeds.set(3);
        NDArray matrix = Tensors.normal(2, 50);
        NDArray norm = ContractiveAutoencoder.jacobianNorm(z -> z.matMul(matrix), Tensors.normal(4, 2));
        NDArray expected = Tensors.ones(4).mul(matrix.square().sum());
        assertThat(relative(norm, expected)).isLessThan(1e-5);
        Network decoder = Network.of("decoder", stack(linear(8), tanh(), linear(30)), 2);
        NDArray z = Tensors.normal(5, 2);
        assertThat(relative(ContractiveAutoencoder.jacobianNorm(decoder::apply, z), differences(decoder::apply, z)))
                .isLessThan(2e-3);
    }

    @Test
    void images_are_examples_too() {
        NDArray x = Tensors.normal(3, 1, 4, 4);
        NDArray norm = ContractiveAutoencoder.jacobianNorm(image -> image.mul(2), x);
        assertThat(norm.toFloatArray()).containsOnly(4 * 16).hasSize(3);
    }

    @Test
    void a_function_that_mixes_its_examples_is_refused() {
        NDArray x = Tensors.ones(3, 4);
        assertThatThrownBy(() -> ContractiveAutoencoder.jacobianNorm(NDArray::sum, x))
                .hasMessage(
                        "jacobianNorm: expected a function of (3, 4) that gives something for each of its 3 examples "
                                + "but it gives ()");
        assertThatThrownBy(() -> ContractiveAutoencoder.gradientPenalty(y -> y.mean(new int[] {0}), x))
                .hasMessageContaining("but it gives (4)");
    }

    @Test
    void one_random_gradient_is_right_on_average() {
        Seeds.set(4);
        ContractiveAutoencoder model = ContractiveAutoencoder.of(6, 5, 0.1);
        NDArray one = Tensors.normal(1, 6);
        NDArray copies = Tensors.ones(4000, 1).matMul(one);
        double exact = model.penalty(one).getFloat(0);
        double mean = ContractiveAutoencoder.gradientPenalty(model::encode, copies)
                .mean()
                .getFloat();
        assertThat(mean).isCloseTo(exact, within(0.05 * exact));
    }

    @Test
    void the_gradient_by_the_weights_is_that_of_the_closed_form() {
        Seeds.set(5);
        ContractiveAutoencoder model = ContractiveAutoencoder.of(7, 4, 0.1);
        NDArray x = Tensors.normal(3, 7);
        NDArray w = model.weights().get(0);
        NDArray byHand =
                Autograd.training(() -> Autograd.gradient(model.penalty(x).sum(), w));
        NDArray byMachine = Autograd.training(() -> Autograd.gradient(
                ContractiveAutoencoder.jacobianNorm(model::encode, x).sum(), w));
        assertThat(byMachine.sub(byHand).abs().max().getFloat())
                .isLessThan(1e-5f * byHand.abs().max().getFloat());
        NDArray byColumns = Autograd.training(() -> Autograd.gradient(
                ContractiveAutoencoder.jacobianNorm(z -> z.matMul(w), Tensors.ones(3, 4))
                        .sum(),
                w));
        assertThat(relative(byColumns, w.mul(6))).isLessThan(1e-5); // d(3 |W|^2) / dW
    }

    @Test
    void the_penalty_can_be_trained_away_and_nothing_stays_behind() {
        Seeds.set(6);
        Network encoder = Network.of("encoder", stack(linear(6), tanh(), linear(3)), 5);
        NDArray x = Tensors.normal(40, 5);
        Optimizer adam = Optimizer.adam(encoder.weights(), 0.02);
        // the last bias moves no slope, so the loss holds the code near zero too
        Runnable step = () -> adam.minimize(() -> ContractiveAutoencoder.jacobianNorm(encoder::apply, x)
                .mean()
                .add(encoder.apply(x).square().mean()));
        double before =
                ContractiveAutoencoder.jacobianNorm(encoder::apply, x).mean().getFloat();
        step.run();
        int arrays = Tensors.manager().getManagedArrays().size();
        for (int i = 0; i < 100; i++) {
            step.run();
        }
        assertThat(Tensors.manager().getManagedArrays()).hasSize(arrays);
        double after =
                ContractiveAutoencoder.jacobianNorm(encoder::apply, x).mean().getFloat();
        assertThat(after).isLessThan(0.05 * before);
    }

    @Test
    void a_heavier_penalty_gives_a_flatter_code() {
        double[] norms = new double[2];
        double[] weights = {0, 30};
        NDArray x = Tensors.tidy(
                () -> latent.data.DrawnDigits.images(1, 200, 10).flat().train());
        for (int i = 0; i < 2; i++) {
            Seeds.set(7);
            ContractiveAutoencoder model = ContractiveAutoencoder.of(784, 30, weights[i]);
            Optimizer adam = Optimizer.adam(model.weights(), 5e-3);
            Training.plan().quiet().run(Batches.of(x, 50).shuffled(1), 10, b -> adam.minimize(() -> model.loss(b)));
            norms[i] = model.penalty(x).mean().getFloat();
        }
        assertThat(norms[1]).isLessThan(0.5 * norms[0]);
    }

    @Test
    void the_loss_is_error_plus_weighted_penalty() {
        Seeds.set(8);
        ContractiveAutoencoder model = ContractiveAutoencoder.of(6, 4, 0.5, Output.REAL);
        NDArray x = Tensors.normal(3, 6);
        NDArray w = model.weights().get(0);
        Ops.assign(model.weights().get(2), Tensors.normal(6));
        NDArray rebuilt = model.encode(x).matMul(w).add(model.weights().get(2));
        double error = rebuilt.sub(x).square().sum().getFloat() / 3;
        double penalty = model.penalty(x).mean().getFloat();
        assertThat((double) model.loss(x).getFloat()).isCloseTo(error + 0.5 * penalty, within(1e-4));
        assertThatThrownBy(() -> ContractiveAutoencoder.of(6, 4, -1)).hasMessageContaining("at least 0");
    }
}
