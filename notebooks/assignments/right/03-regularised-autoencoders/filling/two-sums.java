// why: two sums over two masks
/** Denoising loss with weight alpha on wiped-out pixels and 1 - alpha on the others; gives []. */
NDArray fillingLoss(UnaryOperator<NDArray> r, NDArray x, NDArray u, double nu, double alpha) {
    NDArray left = u.gte(nu).toType(DataType.FLOAT32, false);
    NDArray gone = left.neg().add(1);
    NDArray error = r.apply(x.mul(left)).sub(x).square();
    NDArray filled = error.mul(gone).sum(new int[] {1}).mul(alpha);
    NDArray kept = error.mul(left).sum(new int[] {1}).mul(1 - alpha);
    return filled.add(kept).mean();
}
