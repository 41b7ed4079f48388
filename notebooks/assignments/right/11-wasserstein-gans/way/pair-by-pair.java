// why: one pair after the other
/** A point between each real example and its fake one; both [B, ...], u [B], gives [B, ...]. */
NDArray onTheWay(NDArray real, NDArray fake, NDArray u) {
    NDList points = new NDList();
    for (long b = 0; b < u.size(); b++) {
        NDArray share = u.get(b); // []
        points.add(real.get(b).sub(fake.get(b)).mul(share).add(fake.get(b)));
    }
    return NDArrays.stack(points);
}
