package latent.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import latent.nn.Layers;
import latent.nn.Network;
import latent.prob.Gaussian;
import latent.tensor.Autograd;
import latent.tensor.Tensors;

/**
 * The variational autoencoder with the prior N(0, I) (Kingma and Welling 2014; Rezende et al. 2014). Everything is in nats for each example.
 *
 * @param encoder x [B, ...] to mean and log variance of q(z|x) side by side, [B, 2Z]
 * @param decoder z [B, Z] to the numbers of p(x|z), in the shape of x
 * @param decoding what these numbers mean
 * @param beta weight of the divergence in the loss; 1 gives the bound itself (Higgins et al. 2017 take more)
 */
public record Vae(Network encoder, Network decoder, Decoding decoding, double beta) {
    public Vae {
        if (!(beta >= 0) || Double.isInfinite(beta)) {
            throw new IllegalArgumentException("Vae: expected a beta of at least 0 but was given " + beta);
        }
    }

    /** The two parts of the bound, each [B]. */
    public record Terms(NDArray logLikelihood, NDArray kl) {}

    /** Binary pixels and beta 1. */
    public static Vae of(Network encoder, Network decoder) {
        return new Vae(encoder, decoder, Decoding.bernoulli(), 1);
    }

    /**
     * Linear layers with ReLU between them; the decoder mirrors the encoder.
     *
     * @param sizes from the data to the latent variables, such as 784, 400, 20
     */
    public static Vae mlp(int... sizes) {
        return mlp(Layers::relu, sizes);
    }

    /** The same with another nonlinearity, such as {@code Layers::tanh}. */
    public static Vae mlp(Supplier<Block> nonlinearity, int... sizes) {
        if (sizes.length < 2 || Arrays.stream(sizes).anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException(
                    "Vae.mlp: expected at least two sizes, data and latent variables, each at least 1, but was given "
                            + Arrays.toString(sizes));
        }
        return of(
                Network.of("encoder", VaeBlocks.down(nonlinearity, sizes), sizes[0]),
                Network.of("decoder", VaeBlocks.up(nonlinearity, sizes), sizes[sizes.length - 1]));
    }

    /**
     * Two convolutions with stride 2 to 32 and 64 channels, and transposed convolutions back.
     *
     * @param latent Z
     * @param channels of an image
     * @param side height and width of an image, divisible by 4
     */
    public static Vae convolutional(int latent, int channels, int side) {
        if (latent < 1 || channels < 1 || side < 4 || side % 4 != 0) {
            throw new IllegalArgumentException(
                    "Vae.convolutional: expected at least one latent variable, one channel and a side that is divisible by 4 but was given "
                            + latent + ", " + channels + " and " + side);
        }
        return of(
                Network.of("encoder", VaeBlocks.convolutions(latent), channels, side, side),
                Network.of("decoder", VaeBlocks.transposedConvolutions(channels, side), latent));
    }

    /** The same networks with this beta. */
    public Vae withBeta(double newBeta) {
        return new Vae(encoder, decoder, decoding, newBeta);
    }

    /** The same networks, the decoder's numbers read in this way. */
    public Vae withDecoding(Decoding newDecoding) {
        return new Vae(encoder, decoder, newDecoding, beta);
    }

    /** q(z|x), mean and log variance [B, Z]. */
    public Gaussian posterior(NDArray x) {
        NDList halves = Autograd.value(() -> {
            Gaussian q = Gaussian.fromHalves(encoder.apply(x));
            return new NDList(q.mean(), q.logVar());
        });
        return new Gaussian(halves.get(0), halves.get(1));
    }

    /** log p(x|z) with its constants, [B]; for k latent codes an example, z [k, B, Z], it is [k, B]. */
    public NDArray logLikelihood(NDArray x, NDArray z) {
        return Autograd.value(() -> decoding.logProb(numbers(z), x));
    }

    /** log p(x|z) at one draw of z, and KL(q(z|x) || N(0, I)) in closed form. */
    public Terms terms(NDArray x) {
        NDList both = Autograd.value(() -> {
            Gaussian q = posterior(x);
            return new NDList(logLikelihood(x, q.sample()), q.klToStandardNormal());
        });
        return new Terms(both.get(0), both.get(1));
    }

    /** The evidence lower bound E[log p(x|z)] - KL, [B], with one draw of z for the mean (Kingma and Welling 2014, eq. 7 and 10). */
    public NDArray elbo(NDArray x) {
        return Autograd.value(() -> {
            Terms terms = terms(x);
            return terms.logLikelihood.sub(terms.kl);
        });
    }

    /** Minus the mean over the batch of E[log p(x|z)] - beta KL, with one draw of z; gives []. */
    public NDArray loss(NDArray x) {
        return Autograd.value(() -> {
            Terms terms = terms(x);
            return terms.kl.mul(beta).sub(terms.logLikelihood).mean(); // [B], then []
        });
    }

    /** log p(x|z) + log p(z) - log q(z|x) at {@code k} draws of z from q(z|x), [k, B]: what importance sampling averages. */
    public NDArray logWeights(NDArray x, int k) {
        return Autograd.value(() -> {
            Gaussian q = posterior(x);
            NDArray z = q.sample(k); // [k, B, Z]
            NDArray prior = Gaussian.standard(1, z.getShape().get(2)).logProb(z); // [k, B]
            return logLikelihood(x, z).add(prior).sub(q.logProb(z));
        });
    }

    /** E[x|z], [B, Z] to [B, ...]; in (0, 1) for binary pixels. */
    public NDArray decode(NDArray z) {
        return Autograd.value(() -> decoding.mean(numbers(z)));
    }

    /** E[x|z] at the mean of q(z|x); [B, ...] to the same. */
    public NDArray reconstruct(NDArray x) {
        return Autograd.value(() -> decode(posterior(x).mean()));
    }

    /** {@code n} new examples: E[x|z] for z from the prior. */
    public NDArray sample(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("Vae.sample: expected at least one example but was given " + n);
        }
        Shape shape = new Shape(n).addAll(new Shape(decoder.inputShape()));
        return Autograd.value(() -> decode(Tensors.normal(shape.getShape())));
    }

    /** The decoder's numbers for z [B, Z] or [k, B, Z], with the same axes in front. */
    private NDArray numbers(NDArray z) {
        Shape shape = z.getShape();
        if (shape.dimension() != decoder.inputShape().length + 2) {
            return decoder.apply(z);
        }
        NDArray flat = decoder.apply(z.reshape(new Shape(-1).addAll(shape.slice(2)))); // [k B, ...]
        return flat.reshape(shape.slice(0, 2).addAll(flat.getShape().slice(1)));
    }

    /** What an optimizer should change. */
    public List<NDArray> weights() {
        return Network.weights(encoder, decoder);
    }

    /** Weights and running statistics: all that a file must hold. */
    public List<NDArray> state() {
        return Network.state(encoder, decoder);
    }
}
