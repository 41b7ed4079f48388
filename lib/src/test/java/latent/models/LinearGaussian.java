package latent.models;

import static latent.nn.Layers.linear;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.List;
import latent.nn.Network;
import latent.prob.FullGaussian;
import latent.tensor.Ops;
import latent.tensor.Tensors;

/**
 * A toy whose likelihood is known: z ~ N(0, I), x = W z + b + 0.5 noise, so x ~ N(b, W W' + 0.25 I). The columns of W are orthogonal, so the posterior
 * has independent components: variance s_j = 1 / (1 + |w_j|^2 / 0.25), mean s_j w_j'(x - b) / 0.25.
 */
public final class LinearGaussian {
    private static final double DEVIATION = 0.5;
    private static final double VARIANCE = DEVIATION * DEVIATION;
    private static final double[][] COLUMNS = {{0.8, 0.8, 0, 0}, {0, 0, 0.6, -0.6}};
    private static final double[] SHIFT = {1, -1, 0.5, 0};

    private LinearGaussian() {}

    /** p(x). */
    public static FullGaussian marginal() {
        double[] covariance = new double[16];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                covariance[4 * i + j] =
                        COLUMNS[0][i] * COLUMNS[0][j] + COLUMNS[1][i] * COLUMNS[1][j] + (i == j ? VARIANCE : 0);
            }
        }
        return new FullGaussian(Tensors.of(SHIFT), Tensors.of(covariance, 4, 4));
    }

    /** The model, its encoder the true posterior. */
    public static Vae exact() {
        return model(0, 0);
    }

    /**
     * The model with a wrong encoder.
     *
     * @param off added to the posterior's means
     * @param wider added to its log variances
     */
    public static Vae model(double off, double wider) {
        Network encoder = Network.of("encoder", linear(4), 4);
        Network decoder = Network.of("decoder", linear(4), 2);
        double[] up = new double[16]; // [2 Z, D]: means, then log variances, which do not depend on x
        double[] upBias = new double[4];
        double[] down = new double[8]; // [D, Z]
        for (int j = 0; j < 2; j++) {
            double variance = 1 / (1 + squaredLength(COLUMNS[j]) / VARIANCE);
            upBias[j] = off;
            upBias[2 + j] = Math.log(variance) + wider;
            for (int i = 0; i < 4; i++) {
                up[4 * j + i] = variance * COLUMNS[j][i] / VARIANCE;
                upBias[j] -= up[4 * j + i] * SHIFT[i];
                down[2 * i + j] = COLUMNS[j][i];
            }
        }
        fill(encoder.weights(), Tensors.of(up, 4, 4), Tensors.of(upBias));
        fill(decoder.weights(), Tensors.of(down, 4, 2), Tensors.of(SHIFT));
        return Vae.of(encoder, decoder).withDecoding(Decoding.gaussian(DEVIATION));
    }

    private static double squaredLength(double... vector) {
        return Arrays.stream(vector).map(v -> v * v).sum();
    }

    private static void fill(List<NDArray> weights, NDArray matrix, NDArray bias) {
        Ops.assign(weights.get(0), matrix);
        Ops.assign(weights.get(1), bias);
    }
}
