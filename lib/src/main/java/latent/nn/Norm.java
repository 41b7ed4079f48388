package latent.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import latent.tensor.Ops;

/** Normalisation within one example, with learned scale and shift: layer, group and instance normalisation differ only in the axes. */
final class Norm extends Layer {
    private static final double EPSILON = 1e-5;
    private final Kind kind;
    private final int groups;
    private Parameter gamma;
    private Parameter beta;

    enum Kind {
        LAYER,
        GROUP,
        INSTANCE
    }

    Norm(Kind kind, int groups) {
        Shapes.atLeast(1, "group norm", groups);
        this.kind = kind;
        this.groups = groups;
    }

    @Override
    void declareWeights(long[] input) {
        long[] shape = kind == Kind.LAYER ? Shapes.tail(input) : new long[] {input[1]};
        gamma = weight("gamma", Initial.ONES, shape);
        beta = weight("beta", Initial.ZEROS, shape);
    }

    @Override
    NDArray forward(NDArray x, boolean training) {
        return switch (kind) {
            case LAYER -> Ops.layerNorm(x, gamma.getArray(), beta.getArray(), EPSILON);
            case GROUP -> Ops.groupNorm(x, groups, gamma.getArray(), beta.getArray(), EPSILON);
            case INSTANCE -> Ops.instanceNorm(x, gamma.getArray(), beta.getArray(), EPSILON);
        };
    }

    @Override
    long[] outputShape(long[] input) {
        boolean fits = input.length >= (kind == Kind.INSTANCE ? 3 : 2);
        if (!fits || (kind == Kind.GROUP && input[1] % groups != 0)) {
            throw refuse(kind == Kind.GROUP ? "[B, C, ...] with C a multiple of " + groups : "[B, C, ...]", input);
        }
        return input;
    }

    @Override
    String label() {
        return switch (kind) {
            case LAYER -> "layer norm";
            case GROUP -> "group norm " + groups;
            case INSTANCE -> "instance norm";
        };
    }
}
