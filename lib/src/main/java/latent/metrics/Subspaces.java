package latent.metrics;

import ai.djl.ndarray.NDArray;
import latent.tensor.LinearAlgebra;
import latent.tensor.Tensors;

/** Distances between linear subspaces. */
public final class Subspaces {
    private Subspaces() {}

    /**
     * The principal angles between the spans of two sets of directions, in degrees, rising (Jordan 1875). Small angles are taken from their sines,
     * which cosines near 1 would round away (Björck and Golub 1973).
     *
     * @param a directions in rows, [R, D], of full rank
     * @param b directions in rows, [R, D], of full rank
     * @return R angles in [0, 90]
     */
    public static double[] principalAngles(NDArray a, NDArray b) {
        if (!a.getShape().equals(b.getShape()) || a.getShape().dimension() != 2) {
            throw new IllegalArgumentException(
                    "principalAngles: expected two sets of directions [R, D] of one shape but was given " + a.getShape()
                            + " and " + b.getShape());
        }
        return Tensors.tidy(() -> {
            NDArray qa = LinearAlgebra.qr(a.transpose()).get(0); // [D, R]
            NDArray qb = LinearAlgebra.qr(b.transpose()).get(0); // [D, R]
            NDArray residual = qb.sub(qa.matMul(qa.transpose().matMul(qb))); // [D, R], the part of b outside a
            float[] cosines =
                    LinearAlgebra.svd(qa.transpose().matMul(qb)).get(1).toFloatArray(); // falling
            float[] sines = LinearAlgebra.svd(residual).get(1).toFloatArray(); // falling
            double[] degrees = new double[cosines.length];
            for (int i = 0; i < degrees.length; i++) {
                double sine = sines[degrees.length - 1 - i];
                degrees[i] =
                        Math.toDegrees(sine < Math.sqrt(0.5) ? Math.asin(sine) : Math.acos(Math.min(1, cosines[i])));
            }
            return degrees;
        });
    }
}
