import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import latent.data.Batches;
import latent.models.Autoencoder;
import latent.models.ConvAutoencoder;
import latent.models.Dcgan;
import latent.models.Ddim;
import latent.models.Ddpm;
import latent.models.Gan;
import latent.models.NoiseSchedule;
import latent.models.Vae;
import latent.models.WganGp;
import latent.nn.UNet;
import latent.tensor.Ops;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import latent.train.Alternation;
import latent.train.Optimizer;

/**
 * The Java side of the speed bench: one case in a process of its own, from the library's public classes alone. Its peer, step by step the same, is
 * peer.py; run.py starts both. Prints one line of JSON.
 */
public final class StepBench {
    private static final int SEED = 1;
    private static final int BATCH = 128;
    private static final int EXAMPLES = 16 * BATCH;
    private static final int GAN_BATCH = 64;
    private static final UNet.Config UNET = new UNet.Config(1, 28, 32, 0);
    private static final Dcgan.Config IMAGES = new Dcgan.Config(100, 1, 28, 64);

    /** Makes a model and returns its training step, which gives the loss. */
    private static final Map<String, Supplier<DoubleSupplier>> CASES = Map.of(
            "ddpm", StepBench::denoising,
            "ddpm-sampling", StepBench::sampling,
            "mlp-ae", StepBench::autoencoder,
            "conv-ae", StepBench::convolutional,
            "conv-vae", StepBench::variational,
            "dcgan", StepBench::adversarial,
            "wgan-gp", StepBench::penalised);

    private StepBench() {}

    /** Arguments: the case, steps to warm up, blocks to time, steps in a block. */
    public static void main(String[] arguments) {
        DoubleSupplier step = CASES.get(arguments[0]).get();
        double warmUpLoss = sum(step, Integer.parseInt(arguments[1]));
        double[] milliseconds = new double[Integer.parseInt(arguments[2])];
        int steps = Integer.parseInt(arguments[3]);
        double loss = 0;
        for (int i = 0; i < milliseconds.length; i++) {
            long start = System.nanoTime();
            loss += sum(step, steps);
            milliseconds[i] = (System.nanoTime() - start) / 1e6 / steps;
        }
        String times = Arrays.stream(milliseconds)
                .mapToObj(ms -> String.format(Locale.ROOT, "%.4f", ms))
                .collect(Collectors.joining(", ", "[", "]"));
        System.out.println("{\"ms\": " + times + ", \"warm_up_loss\": " + warmUpLoss + ", \"loss\": " + loss + "}");
    }

    private static double sum(DoubleSupplier step, int times) {
        double sum = 0;
        for (int i = 0; i < times; i++) {
            sum += step.getAsDouble();
        }
        return sum;
    }

    /** 784-512-256-32-256-512-784, Adam, on uniform noise. */
    private static DoubleSupplier autoencoder() {
        Seeds.set(SEED);
        Autoencoder model = Autoencoder.deep(784, 512, 256, 32);
        Optimizer adam = Optimizer.adam(model.weights(), 1e-3);
        Endless batches = new Endless(Batches.of(Tensors.uniform(EXAMPLES, 784), BATCH));
        return () -> {
            NDArray x = batches.next();
            return adam.minimize(() -> model.loss(x));
        };
    }

    /** The convolutional autoencoder of 140,850 numbers, Adam, on uniform noise. */
    private static DoubleSupplier convolutional() {
        Seeds.set(SEED);
        ConvAutoencoder model = ConvAutoencoder.of();
        Optimizer adam = Optimizer.adam(model.weights(), 1e-3);
        Endless batches = new Endless(Batches.of(Tensors.uniform(EXAMPLES, 1, 28, 28), BATCH));
        return () -> {
            NDArray x = batches.next();
            return adam.minimize(() -> model.loss(x));
        };
    }

    /** A variational autoencoder of convolutions with 20 latent variables, Adam, on uniform noise; each step draws its own z. */
    private static DoubleSupplier variational() {
        Seeds.set(SEED);
        Vae model = Vae.convolutional(20, 1, 28);
        Optimizer adam = Optimizer.adam(model.weights(), 1e-3);
        Endless batches = new Endless(Batches.of(Tensors.uniform(EXAMPLES, 1, 28, 28), BATCH));
        return () -> {
            NDArray x = batches.next();
            return adam.minimize(() -> model.loss(x));
        };
    }

    /** One step of the discriminator and one of the generator, both with batch normalisation; gives the discriminator's loss. */
    private static DoubleSupplier adversarial() {
        Seeds.set(SEED);
        Gan model = Gan.of(Dcgan.generator(IMAGES), Dcgan.discriminator(IMAGES));
        Optimizer discriminator = Optimizer.adam(model.discriminator().weights(), 2e-4, 0.5, 0.999);
        Optimizer generator = Optimizer.adam(model.generator().weights(), 2e-4, 0.5, 0.999);
        Alternation game = Alternation.of(model::discriminatorLoss, discriminator, model::generatorLoss, generator);
        Endless batches = new Endless(Batches.of(Tensors.uniform(EXAMPLES, 1, 28, 28), GAN_BATCH));
        return () -> game.step(batches.next());
    }

    /** One step of a critic of convolutions with the gradient penalty. */
    private static DoubleSupplier penalised() {
        Seeds.set(SEED);
        WganGp model = WganGp.of(Dcgan.generator(IMAGES), Dcgan.critic(IMAGES));
        Optimizer adam = Optimizer.adam(model.critic().weights(), 1e-4, 0, 0.9);
        Endless batches = new Endless(Batches.of(Tensors.uniform(EXAMPLES, 1, 28, 28), GAN_BATCH));
        return () -> {
            NDArray x = batches.next();
            return adam.minimize(() -> model.criticLoss(x));
        };
    }

    /** One step of a U-Net that predicts the noise in images, Adam, on uniform noise. */
    private static DoubleSupplier denoising() {
        Seeds.set(SEED);
        UNet network = UNet.of("unet", UNET);
        Ddpm model = Ddpm.of(network, NoiseSchedule.cosine(1000));
        Optimizer adam = Optimizer.adam(network.weights(), 1e-3);
        Endless batches = new Endless(
                Batches.of(Tensors.uniform(EXAMPLES, 1, 28, 28).mul(2).sub(1), GAN_BATCH));
        return () -> {
            NDArray batch = batches.next();
            return adam.minimize(() -> model.loss(batch));
        };
    }

    /** One of the 100 steps in which the same U-Net, with a little noise on every weight, makes 64 images. */
    private static DoubleSupplier sampling() {
        return new Sampler()::step;
    }

    private static UNet stirred() {
        Seeds.set(SEED);
        UNet network = UNet.of("unet", UNET);
        network.weights().forEach(StepBench::stir);
        return network;
    }

    private static void stir(NDArray w) {
        Tensors.tidy(() ->
                Ops.assign(w, w.add(Tensors.normal(w.getShape().getShape()).mul(0.02))));
    }

    /** Images on their way from noise, one step at a time. */
    private static final class Sampler {
        private final Ddim ddim =
                Ddim.of(Ddpm.of(stirred(), NoiseSchedule.cosine(1000)).limited(1), 100);
        private NDArray x;
        private int at;

        double step() {
            if (at == 0) {
                x = Tensors.normal(GAN_BATCH, 1, 28, 28);
            }
            int[] times = ddim.times();
            try (NDArray before = x) {
                x = ddim.step(before, times[at], times[at + 1]);
            }
            at = (at + 1) % (times.length - 1);
            return Tensors.tidy(() -> x.square().mean().getFloat());
        }
    }

    /** Epoch after epoch. */
    private static final class Endless {
        private final Batches<NDArray> batches;
        private Iterator<NDArray> epoch;

        Endless(Batches<NDArray> batches) {
            this.batches = batches;
            this.epoch = batches.epoch(0).iterator();
        }

        NDArray next() {
            if (!epoch.hasNext()) {
                epoch = batches.epoch(0).iterator();
            }
            return epoch.next();
        }
    }
}
