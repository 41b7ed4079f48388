package latent.models;

import static latent.nn.Layers.batchNorm;
import static latent.nn.Layers.conv;
import static latent.nn.Layers.dropout;
import static latent.nn.Layers.flatten;
import static latent.nn.Layers.linear;
import static latent.nn.Layers.maxPool;
import static latent.nn.Layers.relu;
import static latent.nn.Layers.stack;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import java.util.List;
import java.util.function.UnaryOperator;
import latent.nn.Network;
import latent.prob.Categorical;
import latent.tensor.Autograd;
import latent.tensor.Tensors;

/**
 * A small convolutional network that reads digits, to judge generated ones: 114,506 numbers, 96 of them running statistics. Two convolutions with pooling and a hidden layer of 64
 * features, in the manner of LeCun et al. 1998. Images are [B, 1, 28, 28] with pixels in [0, 1], as data sets give them; those of a generator that
 * ends in tanh pass through {@link #ofUnit} first.
 *
 * <p>The trained weights come with the course under the name "digit-classifier"; put them into {@link #state()}.
 */
public final class DigitClassifier {
    private static final int SIDE = 28;
    private static final int FEATURES = 64;
    private static final int CLASSES = 10;
    private static final long CHUNK = 250; // images at a time, about 13 MB for the largest intermediate array
    private static final double OUTSIDE = 0.5;

    private final Network body;
    private final Network head;

    private DigitClassifier(Network body, Network head) {
        this.body = body;
        this.head = head;
    }

    /** With initial weights from the engine's seeded generator. */
    public static DigitClassifier of() {
        return new DigitClassifier(
                Network.of("digit features", layers(), 1, SIDE, SIDE),
                Network.of("digit classes", stack(dropout(0.2), linear(CLASSES)), FEATURES));
    }

    private static Block layers() {
        return stack(
                conv(16, 5, 1, 2), // [B, 16, 28, 28]
                maxPool(2), // [B, 16, 14, 14]
                batchNorm(),
                relu(),
                conv(32, 5, 1, 2), // [B, 32, 14, 14]
                maxPool(2), // [B, 32, 7, 7]
                batchNorm(),
                relu(),
                flatten(), // [B, 1568]
                dropout(0.2),
                linear(FEATURES),
                relu());
    }

    /** Pixels in [-1, 1], as tanh gives them, to [0, 1]; any shape. */
    public static NDArray ofUnit(NDArray x) {
        return Autograd.value(() -> x.add(1).mul(0.5));
    }

    /** What the last layer sees, numbers of at least 0, for a Frechet distance; [B, 1, 28, 28] in [0, 1] to [B, 64]. */
    public NDArray features(NDArray x) {
        return inChunks(x, body::apply);
    }

    /** log p(class|x) up to a number for each image; [B, 1, 28, 28] in [0, 1] to [B, 10]. */
    public NDArray logits(NDArray x) {
        return inChunks(x, part -> head.apply(body.apply(part)));
    }

    /** p(class|x), [B, 1, 28, 28] in [0, 1] to [B, 10]. */
    public NDArray probabilities(NDArray x) {
        return Autograd.value(() -> new Categorical(logits(x)).probability());
    }

    /** The likeliest digit of each image, [B, 1, 28, 28] in [0, 1] to int64 [B]. */
    public NDArray classes(NDArray x) {
        return Tensors.tidy(() -> logits(x).argMax(1));
    }

    /** 100 a + 10 b + c for images whose colour channels are the digits a, b, c; [B, 3, 28, 28] in [0, 1] to int64 [B] in 0..999. */
    public NDArray modes(NDArray x) {
        long[] shape = x.getShape().getShape();
        if (shape.length != 4 || shape[1] != 3) {
            throw new IllegalArgumentException(
                    "modes: expected stacked digits [B, 3, 28, 28] but was given " + Tensors.shapeText(false, shape));
        }
        return Tensors.tidy(() -> {
            NDArray digits =
                    classes(x.reshape(3 * shape[0], 1, shape[2], shape[3])).reshape(shape[0], 3);
            return digits.mul(Tensors.ofLongs(new long[] {100, 10, 1})).sum(new int[] {1});
        });
    }

    /** The share of wrong answers, in [0, 1]; x is [B, 1, 28, 28] in [0, 1], labels [B] in 0..9. */
    public double error(NDArray x, NDArray labels) {
        return Tensors.tidy(() -> {
            long[] found = classes(x).toLongArray();
            double[] wanted = Tensors.doubles(labels);
            if (found.length != wanted.length) {
                throw new IllegalArgumentException(
                        "error: expected " + found.length + " labels but was given " + wanted.length);
            }
            long wrong = 0;
            for (int i = 0; i < found.length; i++) {
                wrong += found[i] == wanted[i] ? 0 : 1;
            }
            return (double) wrong / found.length;
        });
    }

    /** Mean cross-entropy in nats; x is [B, 1, 28, 28] in [0, 1], labels [B] in 0..9, gives []. */
    public NDArray loss(NDArray x, NDArray labels) {
        return Autograd.value(
                () -> new Categorical(logits(x)).logProb(labels).neg().mean());
    }

    /** What an optimizer should change. */
    public List<NDArray> weights() {
        return Network.weights(body, head);
    }

    /** Weights and running statistics: what a file must hold. */
    public List<NDArray> state() {
        return Network.state(body, head);
    }

    /** Both parts layer by layer: what it is, the shape that leaves it, its number of parameters. */
    public String table() {
        return body.table() + "\n\n" + head.table();
    }

    /** In one piece where derivatives are recorded; elsewhere a few images at a time, so that memory does not grow with their number. */
    static NDArray inChunks(NDArray x, UnaryOperator<NDArray> f) {
        if (Autograd.isRecording() || x.getShape().dimension() == 0) {
            return f.apply(x);
        }
        requireUnit(x);
        long n = x.getShape().get(0);
        return Tensors.tidy(() -> {
            NDList parts = new NDList();
            for (long from = 0; from < n; from += CHUNK) {
                String rows = from + ":" + Math.min(n, from + CHUNK);
                parts.add(Tensors.tidy(() -> f.apply(x.get(rows))));
            }
            return NDArrays.concat(parts);
        });
    }

    /** Refuses pixels of another scale; a little noise on top is no such thing. */
    private static void requireUnit(NDArray x) {
        float least = Tensors.tidy(() -> x.min().getFloat());
        float most = Tensors.tidy(() -> x.max().getFloat());
        if (!(least >= -OUTSIDE && most <= 1 + OUTSIDE)) {
            throw new IllegalArgumentException("DigitClassifier: expected pixels in [0, 1] but was given " + least
                    + " to " + most + "; DigitClassifier.ofUnit brings [-1, 1] there");
        }
    }
}
