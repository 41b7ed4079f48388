package latent.train;

import static latent.nn.Layers.batchNorm;
import static latent.nn.Layers.conv;
import static latent.nn.Layers.flatten;
import static latent.nn.Layers.leakyRelu;
import static latent.nn.Layers.linear;
import static latent.nn.Layers.reshape;
import static latent.nn.Layers.stack;
import static latent.nn.Layers.tanh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import latent.models.WganGp;
import latent.nn.Network;
import latent.tensor.Autograd;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Second derivatives keep graphs alive; a graph that is never freed shows as memory that grows with the steps. The young generation must be small
 * (-Xmn) for the number to say anything: in a larger one Java's garbage, about 30 kB a step, first fills pages that were never touched.
 */
class GradientPenaltyMemoryTest {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long BATCH = 8;

    private final Network critic =
            Network.of("critic", stack(conv(8, 4, 2, 1), leakyRelu(0.2), flatten(), linear(1)), 1, 14, 14);
    private final Optimizer adam = Optimizer.adam(critic.weights(), 1e-4, 0.5, 0.9);
    private final int threads = JniUtils.getNumThreads();

    /** Arrays this small gain nothing from a second thread, and on a busy machine the two wait for each other. */
    @BeforeEach
    void computeOnOneThread() {
        JniUtils.setNumThreads(1);
    }

    @AfterEach
    void computeOnAllThreads() {
        JniUtils.setNumThreads(threads);
    }

    @Test
    void memory_stays_flat_over_five_thousand_steps_with_a_gradient_penalty() throws IOException {
        assertFlat(1000, 1000, () -> adam.minimize(this::loss));
    }

    /** The fake examples come from a generator with batch statistics, which learns after every fifth step. */
    @Test
    void memory_stays_flat_over_twenty_thousand_steps_of_a_wasserstein_gan_with_a_gradient_penalty()
            throws IOException {
        Block images = stack(linear(196), batchNorm(), tanh(), reshape(1, 14, 14));
        WganGp gan = WganGp.of(Network.of("generator", images, 4), critic);
        Optimizer generatorAdam = Optimizer.adam(gan.generator().weights(), 1e-4, 0.5, 0.9);
        Alternation game = Alternation.of(gan::criticLoss, adam, gan::generatorLoss, generatorAdam)
                .withCriticSteps(5);
        assertFlat(2000, 4500, () -> Tensors.tidy(() -> game.step(Tensors.uniform(BATCH, 1, 14, 14))));
    }

    /** Warms up, then looks at the memory after each of four more runs. */
    private static void assertFlat(int warmUp, int steps, Runnable step) throws IOException {
        assumeTrue(Files.isReadable(STATUS), "resident memory is read from Linux's /proc");
        Seeds.set(1);
        run(warmUp, step);
        int arrays = Tensors.manager().getManagedArrays().size();
        double before = residentMegabytes();
        double highest = before;
        for (int i = 0; i < 4; i++) {
            run(steps, step);
            highest = Math.max(highest, residentMegabytes());
        }
        assertThat(highest - before).as("growth in MB").isLessThan(20);
        assertThat(Tensors.manager().getManagedArrays()).hasSize(arrays);
    }

    private static void run(int steps, Runnable step) {
        for (int i = 0; i < steps; i++) {
            step.run();
        }
    }

    /** Gulrajani et al. 2017, Algorithm 1, with random images on both sides. */
    private NDArray loss() {
        NDArray real = Tensors.uniform(BATCH, 1, 14, 14);
        NDArray fake = Tensors.uniform(BATCH, 1, 14, 14);
        NDArray x = Autograd.leaf(real.add(fake).mul(0.5f));
        NDArray slope = Autograd.gradient(critic.apply(x).sum(), x); // [B, 1, 14, 14]
        NDArray norm = slope.square().flatten(1, 3).sum(new int[] {1}).sqrt(); // [B]
        NDArray penalty = norm.sub(1).square().mean();
        return critic.apply(fake).mean().sub(critic.apply(real).mean()).add(penalty.mul(10));
    }

    private static double residentMegabytes() throws IOException {
        return Files.readAllLines(STATUS).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024.0;
    }
}
