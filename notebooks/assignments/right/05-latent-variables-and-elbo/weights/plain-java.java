// why: loops over numbers in double precision
/** log p(x) by importance sampling, and the effective share of the draws; [2, B]. */
NDArray weigh(UnaryOperator<NDArray> logJoint, NDArray mean, NDArray logVar, NDArray noise) {
    int draws = (int) noise.getShape().get(0), b = (int) noise.getShape().get(1);
    double[] joint = Tensors.doubles(logJoint.apply(noise.mul(logVar.exp().sqrt()).add(mean)));
    double[] e = Tensors.doubles(noise), l = Tensors.doubles(logVar), made = new double[2 * b];
    int size = l.length / b;
    for (int i = 0; i < e.length; i++) {
        joint[i / size] += (e[i] * e[i] + l[i % l.length] + Math.log(2 * Math.PI)) / 2;
    }
    for (int i = 0; i < b; i++) {
        double most = Double.NEGATIVE_INFINITY, sum = 0, squares = 0;
        for (int s = 0; s < draws; s++) { most = Math.max(most, joint[s * b + i]); }
        for (int s = 0; s < draws; s++) {
            double weight = Math.exp(joint[s * b + i] - most);
            sum += weight;
            squares += weight * weight;
        }
        made[i] = most + Math.log(sum / draws);
        made[b + i] = sum * sum / squares / draws;
    }
    return Tensors.of(made, 2, b);
}
