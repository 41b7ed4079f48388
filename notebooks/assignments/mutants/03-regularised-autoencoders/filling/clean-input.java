// loses: all errors alike, wiped pixels three times as dear, wiped pixels alone, a network that copies
// why: the clean picture goes in
/** Denoising loss with weight alpha on wiped-out pixels and 1 - alpha on the others; gives []. */
NDArray fillingLoss(UnaryOperator<NDArray> r, NDArray x, NDArray u, double nu, double alpha) {
    NDArray wiped = u.lt(nu).toType(DataType.FLOAT32, false);
    NDArray weights = wiped.mul(2 * alpha - 1).add(1 - alpha);
    return r.apply(x).sub(x).square().mul(weights).sum(new int[] {1}).mean();
}
