// why: number by number in Java
/** Codes [steps, Z] on the arc from one code [Z] to another, both ends included. */
NDArray arc(NDArray from, NDArray to, int steps) {
    double[] a = Tensors.doubles(from);
    double[] z = Tensors.doubles(to);
    double dot = 0;
    double aa = 0;
    double zz = 0;
    for (int j = 0; j < a.length; j++) {
        dot += a[j] * z[j];
        aa += a[j] * a[j];
        zz += z[j] * z[j];
    }
    double angle = Math.acos(dot / Math.sqrt(aa * zz));
    double[] made = new double[steps * a.length];
    for (int i = 0; i < made.length; i++) {
        double done = angle * (i / a.length) / (steps - 1);
        int j = i % a.length;
        made[i] = (Math.sin(angle - done) * a[j] + Math.sin(done) * z[j]) / Math.sin(angle);
    }
    return Tensors.of(made, steps, a.length);
}
