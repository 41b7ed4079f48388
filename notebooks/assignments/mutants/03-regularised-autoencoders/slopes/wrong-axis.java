// loses: a linear map, a map that bends, a single number
// why: summed over the examples: one number for each pixel
/** Squared Frobenius norm of the Jacobian of f at each example; x is [B, D], gives [B]. */
NDArray jacobianSize(UnaryOperator<NDArray> f, NDArray x) {
    long numbers = f.apply(x).getShape().get(1);
    NDArray sum = Tensors.zeros(x.getShape().get(1));
    for (long j = 0; j < numbers; j++) {
        String column = ":, " + j;
        sum = sum.add(Autograd.gradient(v -> f.apply(v).get(column), x).square().sum(new int[] {0}));
    }
    return sum;
}
