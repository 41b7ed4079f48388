// why: every example as one row of numbers
/** A point between each real example and its fake one; both [B, ...], u [B], gives [B, ...]. */
NDArray onTheWay(NDArray real, NDArray fake, NDArray u) {
    NDArray x = real.reshape(u.size(), -1), y = fake.reshape(u.size(), -1); // [B, D]
    NDArray share = u.expandDims(1); // [B, 1]
    return x.mul(share).sub(y.mul(share.sub(1))).reshape(real.getShape());
}
