// why: an axis more until there are enough
/** A point between each real example and its fake one; both [B, ...], u [B], gives [B, ...]. */
NDArray onTheWay(NDArray real, NDArray fake, NDArray u) {
    NDArray share = u;
    while (share.getShape().dimension() < real.getShape().dimension()) {
        share = share.expandDims(share.getShape().dimension());
    }
    return real.mul(share).add(fake.mul(share.neg().add(1)));
}
