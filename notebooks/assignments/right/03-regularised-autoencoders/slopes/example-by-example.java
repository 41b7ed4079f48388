// why: one example at a time
/** Squared Frobenius norm of the Jacobian of f at each example; x is [B, D], gives [B]. */
NDArray jacobianSize(UnaryOperator<NDArray> f, NDArray x) {
    NDArray[] sizes = new NDArray[(int) x.getShape().get(0)];
    for (int i = 0; i < sizes.length; i++) {
        NDArray one = x.get(i + ":" + (i + 1));
        float sum = 0;
        for (int j = 0; j < f.apply(one).size(); j++) {
            int unit = j;
            sum += Autograd.gradient(v -> f.apply(v).flatten().get(unit), one).square().sum().getFloat();
        }
        sizes[i] = Tensors.of(new float[] {sum});
    }
    return Arrays.stream(sizes).reduce((a, b) -> a.concat(b)).get();
}
