// loses: wiped pixels three times as dear, wiped pixels alone
// why: alpha stands at the pixels that were left
/** Denoising loss with weight alpha on wiped-out pixels and 1 - alpha on the others; gives []. */
NDArray fillingLoss(UnaryOperator<NDArray> r, NDArray x, NDArray u, double nu, double alpha) {
    NDArray wiped = u.lt(nu).toType(DataType.FLOAT32, false);
    NDArray rebuilt = r.apply(x.sub(x.mul(wiped)));
    NDArray weights = wiped.mul(1 - 2 * alpha).add(alpha);
    return rebuilt.sub(x).square().mul(weights).sum(new int[] {1}).mean();
}
