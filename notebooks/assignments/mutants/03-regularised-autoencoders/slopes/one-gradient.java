// loses: a linear map, a map that bends
// why: the square of the sum of all gradients
/** Squared Frobenius norm of the Jacobian of f at each example; x is [B, D], gives [B]. */
NDArray jacobianSize(UnaryOperator<NDArray> f, NDArray x) {
    return Autograd.gradient(f, x).square().sum(new int[] {1});
}
