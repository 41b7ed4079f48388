// why: Gaussian elimination in Java, whose pivots multiply to the determinant
/** Smallest KL of independent numbers to the posterior of x = W z + noise; w is [D, Z]. */
double gap(NDArray w, double sigma) {
    int z = (int) w.getShape().get(1);
    double[] m = Tensors.doubles(w.transpose().matMul(w));
    double twice = 0;
    for (int j = 0; j < z; j++) {
        m[j * z + j] += sigma * sigma;
        twice += Math.log(m[j * z + j]);
    }
    for (int j = 0; j < z; j++) {
        twice -= Math.log(m[j * z + j]);
        for (int i = j + 1; i < z; i++) {
            double factor = m[i * z + j] / m[j * z + j];
            for (int k = j; k < z; k++) {
                m[i * z + k] -= factor * m[j * z + k];
            }
        }
    }
    return twice / 2;
}
