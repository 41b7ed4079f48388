package latent.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.List;
import latent.nn.Layers;
import latent.nn.Network;
import latent.tensor.Ops;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmaTest {
    @BeforeEach
    void seed() {
        Seeds.set(1);
    }

    private static Network network(String name, int out) {
        return Network.of(name, Layers.stack(Layers.linear(out), Layers.batchNorm()), 3);
    }

    @Test
    void it_begins_with_the_weights_and_statistics_as_they_stand() {
        Network learner = network("learner", 4);
        learner.train().apply(Tensors.normal(10, 3)); // moves the running statistics
        Network average = network("average", 4);
        Ema.of(average.state(), learner.state(), 0.9);
        for (int i = 0; i < learner.state().size(); i++) {
            assertThat(Tensors.doubles(average.state().get(i)))
                    .containsExactly(Tensors.doubles(learner.state().get(i)));
        }
    }

    /** From w0 on, with the learner at w1 for n steps: decay^n w0 + (1 - decay^n) w1. */
    @Test
    void after_n_steps_at_one_place_the_start_counts_decay_to_the_n() {
        Network learner = network("learner", 4);
        Network average = network("average", 4);
        Ema ema = Ema.of(average.state(), learner.state(), 0.9);
        NDArray weight = learner.weights().get(0);
        double[] first = Tensors.doubles(weight);
        Ops.assign(weight, Tensors.ones(4, 3).mul(2));
        for (int i = 0; i < 7; i++) {
            ema.update();
        }
        double kept = Math.pow(0.9, 7);
        double[] found = Tensors.doubles(average.weights().get(0));
        for (int i = 0; i < first.length; i++) {
            assertThat(found[i]).isCloseTo(kept * first[i] + (1 - kept) * 2, within(1e-6));
        }
        assertThat(Tensors.doubles(weight)).containsOnly(2); // the learner stays as it is
    }

    @Test
    void an_update_keeps_no_arrays_and_no_graph() {
        Network learner = network("learner", 4);
        Network average = network("average", 4);
        Ema ema = Ema.of(average.state(), learner.state(), 0.9);
        int before = Tensors.manager().getManagedArrays().size();
        ema.update();
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before);
        Optimizer.sgd(average.weights(), 0.1)
                .minimize(() -> average.apply(Tensors.normal(5, 3)).square().mean()); // still a leaf
    }

    @Test
    void what_does_not_fit_is_refused() {
        Network learner = network("learner", 4);
        List<NDArray> other = network("other", 5).state();
        assertThatThrownBy(() -> Ema.of(other, learner.state(), 0.9))
                .hasMessageStartingWith("Ema: expected two networks of the same make but was given [(5, 3), (5)");
        assertThatThrownBy(() -> Ema.of(learner.weights(), learner.state(), 0.9))
                .hasMessageContaining("was given one twice");
        assertThatThrownBy(() -> Ema.of(network("average", 4).state(), learner.state(), 1))
                .hasMessage("Ema: expected a decay in [0, 1) but was given 1.0");
    }
}
