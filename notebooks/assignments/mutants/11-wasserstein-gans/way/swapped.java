// loses: pictures, as many pictures as columns, points in the plane
// why: u is the share of the fake one
/** A point between each real example and its fake one; both [B, ...], u [B], gives [B, ...]. */
NDArray onTheWay(NDArray real, NDArray fake, NDArray u) {
    long[] shape = new long[real.getShape().dimension()];
    Arrays.fill(shape, 1);
    shape[0] = u.size();
    return real.add(fake.sub(real).mul(u.reshape(shape)));
}
