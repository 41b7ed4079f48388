// loses: points in the plane
// why: four axes, whatever the examples have
/** A point between each real example and its fake one; both [B, ...], u [B], gives [B, ...]. */
NDArray onTheWay(NDArray real, NDArray fake, NDArray u) {
    return fake.add(real.sub(fake).mul(u.reshape(u.size(), 1, 1, 1)));
}
