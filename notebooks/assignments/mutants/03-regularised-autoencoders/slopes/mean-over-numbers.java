// loses: a linear map, a map that bends
// why: the mean over the numbers of the code
/** Squared Frobenius norm of the Jacobian of f at each example; x is [B, D], gives [B]. */
NDArray jacobianSize(UnaryOperator<NDArray> f, NDArray x) {
    long numbers = f.apply(x).getShape().get(1);
    NDArray sum = Tensors.zeros(x.getShape().get(0));
    for (long j = 0; j < numbers; j++) {
        String column = ":, " + j;
        sum = sum.add(Autograd.gradient(v -> f.apply(v).get(column), x).square().sum(new int[] {1}));
    }
    return sum.div(numbers);
}
