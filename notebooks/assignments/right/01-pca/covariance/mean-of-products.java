// why: products first, then the product of the means taken away
/** The covariance of the columns; x is [N, D] and not centred, gives [D, D]. */
NDArray covariance(NDArray x) {
    long n = x.getShape().get(0);
    NDArray mean = x.mean(new int[] {0}, true); // [1, D]
    NDArray products = x.transpose().matMul(x).div(n); // [D, D]
    return products.sub(mean.transpose().matMul(mean)).mul((double) n / (n - 1));
}
