// why: the library's method
/** Squared Frobenius norm of the Jacobian of f at each example; x is [B, D], gives [B]. */
NDArray jacobianSize(UnaryOperator<NDArray> f, NDArray x) {
    return ContractiveAutoencoder.jacobianNorm(f, x);
}
