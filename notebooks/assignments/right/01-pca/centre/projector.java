// why: by the matrix that takes means away
/** The cloud moved to the origin; x is [N, D], gives [N, D] whose columns have mean 0. */
NDArray centred(NDArray x) {
    long n = x.getShape().get(0);
    NDArray averaging = Tensors.ones(n, n).div(n); // [N, N]
    return x.sub(averaging.matMul(x));
}
