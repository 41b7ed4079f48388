// loses: pictures, as many pictures as columns, points in the plane
// why: a u of its own for each number of an example
/** A point between each real example and its fake one; both [B, ...], u [B], gives [B, ...]. */
NDArray onTheWay(NDArray real, NDArray fake, NDArray u) {
    NDArray each = Tensors.uniform(real.getShape().getShape());
    return fake.add(real.sub(fake).mul(each));
}
