package latent.golden;

import static latent.nn.Layers.conv;
import static latent.nn.Layers.flatten;
import static latent.nn.Layers.leakyRelu;
import static latent.nn.Layers.linear;
import static latent.nn.Layers.reshape;
import static latent.nn.Layers.stack;
import static latent.nn.Layers.tanh;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import latent.golden.Golden.Values;
import latent.models.Gan;
import latent.models.GanLoss;
import latent.models.Wgan;
import latent.models.WganGp;
import latent.nn.Network;
import latent.tensor.Autograd;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Adversarial networks beside PyTorch's: the same first weights, the same draws, the same losses and gradients. */
class GoldenGansTest {
    private static final int LATENT = 3;

    record Case(String name, long seed, Values x, List<Values> values) {

        /** Draws the case's numbers anew, then compares the loss and its gradients by the learner's weights. */
        void assertLoss(Network learner, Function<NDArray, NDArray> loss) {
            Tensors.tidy(() -> {
                NDArray real = x.floats();
                Seeds.set(seed + 1);
                List<NDArray> found = Autograd.training(() -> {
                    NDArray scalar = loss.apply(real);
                    List<NDArray> all = new ArrayList<>(List.of(scalar));
                    learner.weights().forEach(w -> all.add(Autograd.gradient(scalar, w)));
                    return all;
                });
                Golden.assertAllClose(name, found, values);
            });
        }
    }

    private static Case named(String name) {
        Case found = Golden.read("gans.json", Case[].class).stream()
                .filter(c -> c.name.equals(name))
                .findFirst()
                .orElseThrow();
        Seeds.set(found.seed); // the next networks are the case's
        return found;
    }

    private static Network generator() {
        return Network.of("generator", stack(linear(5), tanh(), linear(6)), LATENT);
    }

    private static Network judge(int packed) {
        return Network.of("judge", stack(linear(5), tanh(), linear(1)), 6L * packed);
    }

    private static void assertDiscriminatorLoss(String name, Function<Gan, Gan> settings, int packed) {
        Case c = named("discriminator loss, " + name);
        Gan gan = settings.apply(Gan.of(generator(), judge(packed)));
        c.assertLoss(gan.discriminator(), gan::discriminatorLoss);
    }

    @ParameterizedTest
    @EnumSource
    void each_game_has_pytorch_s_loss_for_the_discriminator(GanLoss loss) {
        assertDiscriminatorLoss(loss.name(), gan -> gan.withLoss(loss), 1);
    }

    @ParameterizedTest
    @EnumSource
    void each_game_has_pytorch_s_loss_for_the_generator(GanLoss loss) {
        Case c = named("generator loss, " + loss);
        Gan gan = Gan.of(generator(), judge(1)).withLoss(loss);
        c.assertLoss(gan.generator(), x -> gan.generatorLoss(x.getShape().get(0)));
    }

    @ParameterizedTest
    @EnumSource(names = {"NON_SATURATING", "LEAST_SQUARES"})
    void a_label_of_nine_tenths(GanLoss loss) {
        assertDiscriminatorLoss(loss + ", label 0.9", gan -> gan.withLoss(loss).withRealLabel(0.9), 1);
    }

    @Test
    void the_penalty_at_real_examples_and_at_packs_of_them() {
        assertDiscriminatorLoss("NON_SATURATING, R1", gan -> gan.withR1(2), 1);
        assertDiscriminatorLoss(
                "NON_SATURATING, R1, packed", gan -> gan.withR1(2).withPacked(2), 2);
    }

    @Test
    void the_critic_loss_without_penalty() {
        Case c = named("critic loss, clipped");
        Wgan gan = Wgan.of(generator(), judge(1));
        c.assertLoss(gan.critic(), gan::criticLoss);
    }

    @Test
    void the_critic_loss_with_penalty() {
        Case c = named("critic loss, penalty");
        WganGp gan = WganGp.of(generator(), judge(1));
        c.assertLoss(gan.critic(), gan::criticLoss);
    }

    @Test
    void the_critic_loss_with_penalty_of_images() {
        Case c = named("critic loss, penalty, convolutions");
        Network generator = Network.of("generator", stack(linear(64), reshape(1, 8, 8), tanh()), LATENT);
        Network critic = Network.of(
                "critic",
                stack(conv(4, 4, 2, 1), leakyRelu(0.2), conv(8, 4, 2, 1), leakyRelu(0.2), flatten(), linear(1)),
                1,
                8,
                8);
        WganGp gan = WganGp.of(generator, critic);
        c.assertLoss(critic, gan::criticLoss);
    }
}
