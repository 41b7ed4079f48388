package latent.nn;

import ai.djl.ndarray.NDArray;

/** One more channel that tells how much the examples of a batch differ; every number of it is the same. */
final class MinibatchDeviation extends Layer {
    private static final double EPSILON = 1e-8; // under the root: it has a derivative where all examples are equal

    @Override
    NDArray forward(NDArray x, boolean training) {
        NDArray away = x.sub(x.mean(new int[] {0}, true)); // [B, C, H, W]
        NDArray deviation = away.square().mean(new int[] {0}).add(EPSILON).sqrt(); // [C, H, W]
        long[] channel = Shapes.with(x.getShape().getShape(), 1, 1); // [B, 1, H, W]
        return x.concat(deviation.mean().broadcast(channel), 1);
    }

    @Override
    long[] outputShape(long[] input) {
        if (input.length != 2 && input.length != 4) {
            throw refuse("[B, C] or [B, C, H, W]", input);
        }
        return Shapes.with(input, 1, input[1] + 1);
    }

    @Override
    String label() {
        return "minibatch deviation";
    }
}
