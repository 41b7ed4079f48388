package latent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import latent.nn.Network;
import latent.tensor.Ops;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DcganTest {
    private static final Dcgan.Config DIGITS = new Dcgan.Config(100, 1, 28, 64);

    @BeforeEach
    void seed() {
        Seeds.set(1);
    }

    private static Dcgan.Config small(int side) {
        return new Dcgan.Config(5, 3, side, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {28, 32, 64})
    void a_generator_makes_images_between_minus_one_and_one_and_a_judge_scores_them(int side) {
        Network generator = Dcgan.generator(small(side));
        NDArray images = generator.train().apply(Tensors.normal(4, 5).mul(100));
        assertThat(images.getShape().getShape()).containsExactly(4, 3, side, side);
        assertThat(images.abs().max().getFloat()).isBetween(0.01f, 1f);
        assertThat(Dcgan.discriminator(small(side)).apply(images).getShape().getShape())
                .containsExactly(4, 1);
        assertThat(Dcgan.critic(small(side)).apply(images).getShape().getShape())
                .containsExactly(4, 1);
    }

    @Test
    void the_tables_name_the_layers_for_digits() {
        assertThat(Dcgan.generator(DIGITS).table())
                .containsSubsequence(
                        "linear 6272",
                        "[B, 128, 7, 7]",
                        "batch norm",
                        "relu",
                        "transposed conv 64, 4x4, stride 2",
                        "[B, 64, 14, 14]",
                        "batch norm",
                        "relu",
                        "transposed conv 1, 4x4, stride 2",
                        "[B, 1, 28, 28]",
                        "tanh");
        assertThat(Dcgan.discriminator(DIGITS).table())
                .containsSubsequence(
                        "conv 64, 4x4, stride 2",
                        "[B, 64, 14, 14]",
                        "leaky relu 0.2",
                        "conv 128, 4x4, stride 2",
                        "[B, 128, 7, 7]",
                        "batch norm",
                        "leaky relu 0.2",
                        "flatten",
                        "[B, 6272]",
                        "linear 1");
        assertThat(Dcgan.critic(DIGITS).table()).doesNotContain("norm");
    }

    @Test
    void the_weights_are_counted_for_digits() {
        long first = 100 * 6272 + 6272;
        long up = (128 * 64 * 16 + 64) + (64 * 16 + 1);
        assertThat(Dcgan.generator(DIGITS).trainableCount()).isEqualTo(first + up + 2 * 128 + 2 * 64);
        long down = (64 * 16 + 64) + (64 * 128 * 16 + 128) + (6272 + 1);
        assertThat(Dcgan.discriminator(DIGITS).trainableCount()).isEqualTo(down + 2 * 128);
        assertThat(Dcgan.critic(DIGITS).trainableCount()).isEqualTo(down);
    }

    /** Four halvings: 2, 4, 8 and 16 channels; three of them normalised. The last image of the discriminator is 4 x 4. */
    @ParameterizedTest
    @CsvSource({"32, 3", "64, 4"})
    void the_weights_are_counted_for_larger_images(int side, int halvings) {
        long learned = 0;
        long in = 3;
        for (int i = 0; i < halvings; i++) {
            long out = 2L << i;
            learned += in * out * 16 + out + (i > 0 ? 2 * out : 0);
            in = out;
        }
        assertThat(Dcgan.discriminator(small(side)).trainableCount()).isEqualTo(learned + 16 * in + 1);
        assertThat(Dcgan.generator(small(side)).weights()).hasSize(4 + 4 * (halvings - 1) + 2);
    }

    @Test
    void the_first_weights_have_the_deviation_of_the_paper() {
        for (Network network : new Network[] {Dcgan.generator(DIGITS), Dcgan.discriminator(DIGITS)}) {
            for (NDArray w : network.weights()) {
                String name = w.getName();
                boolean drawn = name.endsWith("weight") || name.endsWith("gamma");
                double n = w.size();
                double mean = w.mean().getFloat();
                double deviation = Math.sqrt(w.sub(w.mean()).square().mean().getFloat());
                assertThat(mean)
                        .as(name)
                        .isCloseTo(name.endsWith("gamma") ? 1 : 0, within(drawn ? 4 * 0.02 / Math.sqrt(n) : 0));
                assertThat(deviation)
                        .as(name)
                        .isCloseTo(drawn ? 0.02 : 0, within(drawn ? 4 * 0.02 / Math.sqrt(2 * n) : 0));
            }
        }
    }

    @Test
    void a_critic_keeps_the_first_weights_of_its_layers() {
        NDArray kernel = Dcgan.critic(DIGITS).weights().get(0); // uniform within 1 / sqrt(16)
        assertThat(kernel.abs().max().getFloat()).isBetween(0.24f, 0.25f);
    }

    /** In training a channel's mean is subtracted, the bias with it. */
    @Test
    void a_bias_in_front_of_a_batch_normalisation_changes_nothing() {
        Network generator = Dcgan.generator(small(28)).train();
        NDArray z = Tensors.normal(6, 5);
        NDArray before = generator.apply(z);
        NDArray bias = generator.weights().get(1);
        assertThat(bias.getName()).endsWith("bias");
        Ops.assign(bias, Tensors.ones(4 * 7 * 7).mul(0.25));
        assertThat(generator.apply(z).sub(before).abs().max().getFloat()).isLessThan(1e-5f);
    }

    @Test
    void other_sizes_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dcgan.Config(100, 1, 30, 64))
                .withMessageContaining("a side of 28, 32 or 64 but was given 100, 1, 64 and 30");
        assertThatIllegalArgumentException().isThrownBy(() -> new Dcgan.Config(0, 1, 28, 64));
    }
}
