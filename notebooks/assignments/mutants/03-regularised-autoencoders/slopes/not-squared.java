// loses: a linear map, a map that bends, a single number
// why: the lengths are added, not their squares
/** Squared Frobenius norm of the Jacobian of f at each example; x is [B, D], gives [B]. */
NDArray jacobianSize(UnaryOperator<NDArray> f, NDArray x) {
    long numbers = f.apply(x).getShape().get(1);
    NDArray sum = Tensors.zeros(x.getShape().get(0));
    for (long j = 0; j < numbers; j++) {
        String column = ":, " + j;
        NDArray row = Autograd.gradient(v -> f.apply(v).get(column), x);
        sum = sum.add(row.square().sum(new int[] {1}).sqrt());
    }
    return sum;
}
