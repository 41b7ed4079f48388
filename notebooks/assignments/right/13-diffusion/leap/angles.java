// why: cosine and sine of an angle
/** The examples x0 [B, ...] after t [B] steps with this noise; in the shape of x0. */
NDArray leap(NDArray x0, NDArray t, NDArray noise, double[] alphaBar) {
    NDArray angle = at(alphaBar, t, x0).sqrt().acos();
    return angle.cos().mul(x0).add(angle.sin().mul(noise));
}
/** Image and noise, [2, B, ...], of the noised examples xt [B, ...] with the velocity v. */
NDArray back(NDArray xt, NDArray v, NDArray t, double[] alphaBar) {
    NDArray angle = at(alphaBar, t, xt).sqrt().acos().neg();
    NDArray image = angle.cos().mul(xt).add(angle.sin().mul(v));
    NDArray noise = angle.cos().mul(v).sub(angle.sin().mul(xt));
    return NDArrays.stack(new NDList(image, noise));
}
