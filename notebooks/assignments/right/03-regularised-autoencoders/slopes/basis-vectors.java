// why: each number picked by a product with a basis vector
/** Squared Frobenius norm of the Jacobian of f at each example; x is [B, D], gives [B]. */
NDArray jacobianSize(UnaryOperator<NDArray> f, NDArray x) {
    int numbers = (int) f.apply(x).getShape().get(1);
    return IntStream.range(0, numbers).mapToObj(j -> {
        float[] one = new float[numbers];
        one[j] = 1;
        var pick = Tensors.of(one, numbers, 1);
        NDArray row = Autograd.gradient(v -> f.apply(v).matMul(pick), x);
        return row.mul(row).sum(new int[] {1});
    }).reduce((a, b) -> a.add(b)).get();
}
