package latent.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import latent.tensor.Autograd;
import latent.tensor.Script;

/** x where positive, slope x elsewhere; with slope 0 the ReLU. */
final class LeakyRelu {
    private static final Script SCRIPT = Script.of("""
            def slopes(self, x: Tensor, slope: float) -> Tensor:
              return torch.leaky_relu_backward(torch.new_ones(x, [1]), torch.detach(x), slope, False)
            """);

    private LeakyRelu() {}

    /**
     * Of any shape; within {@link Autograd#withoutKinks} x times its slopes, 1 or {@code slope}, which autograd takes for constants. There minus infinity
     * gives no number with slope 0.
     */
    static NDArray of(NDArray x, double slope) {
        if (Autograd.isRecording() && Autograd.hidesKinks()) {
            return x.mul(SCRIPT.call("slopes", x, slope));
        }
        return slope == 0 ? Activation.relu(x) : Activation.leakyRelu(x, (float) slope);
    }
}
