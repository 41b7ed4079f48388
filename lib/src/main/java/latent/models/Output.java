package latent.models;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import latent.tensor.Ops;

/** What the numbers of a decoder mean, and the error that goes with it. */
public enum Output {
    /** Real numbers, compared by squared error: minus the log-likelihood of a Gaussian with variance 1/2, up to a constant. */
    REAL {
        @Override
        NDArray read(NDArray numbers) {
            return numbers;
        }

        @Override
        NDArray errors(NDArray numbers, NDArray target) {
            return numbers.sub(target).square();
        }
    },

    /** Logits of probabilities, compared by cross-entropy in nats: minus the log-likelihood of independent binary pixels. */
    BINARY {
        @Override
        NDArray read(NDArray logits) {
            return Activation.sigmoid(logits);
        }

        @Override
        NDArray errors(NDArray logits, NDArray target) {
            return Ops.binaryCrossEntropy(logits, target);
        }
    };

    /** The reconstruction that the numbers stand for, in their shape. */
    abstract NDArray read(NDArray numbers);

    /** The error of each number, in the shape of the target. */
    abstract NDArray errors(NDArray numbers, NDArray target);

    /**
     * The error summed over each example.
     *
     * @param numbers what the decoder gives, [B, ...]
     * @param target what it should mean, [B, ...]; in [0, 1] for {@link #BINARY}
     * @return [B]
     */
    NDArray error(NDArray numbers, NDArray target) {
        if (!numbers.getShape().equals(target.getShape())) {
            throw new IllegalArgumentException("Autoencoder: expected the decoder to give " + target.getShape()
                    + " but was given " + numbers.getShape());
        }
        return errors(numbers, target).reshape(target.getShape().get(0), -1).sum(new int[] {1}); // [B, D], then [B]
    }
}
