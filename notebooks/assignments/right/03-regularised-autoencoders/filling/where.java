// why: choices instead of products
/** Denoising loss with weight alpha on wiped-out pixels and 1 - alpha on the others; gives []. */
NDArray fillingLoss(UnaryOperator<NDArray> r, NDArray x, NDArray u, double nu, double alpha) {
    NDArray wiped = u.lt(nu);
    NDArray shown = NDArrays.where(wiped, x.zerosLike(), x);
    NDArray error = x.sub(r.apply(shown)).pow(2);
    NDArray weighed = NDArrays.where(wiped, error.mul(alpha), error.mul(1 - alpha));
    return weighed.sum().div(x.getShape().get(0));
}
