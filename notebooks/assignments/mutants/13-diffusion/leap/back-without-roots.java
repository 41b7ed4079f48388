// loses: the image from the velocity, the noise from the velocity
// why: the angle's squares on the way back
/** The examples x0 [B, ...] after t [B] steps with this noise; in the shape of x0. */
NDArray leap(NDArray x0, NDArray t, NDArray noise, double[] alphaBar) {
    NDArray left = at(alphaBar, t, x0);
    return x0.mul(left.sqrt()).add(noise.mul(left.neg().add(1).sqrt()));
}
/** Image and noise, [2, B, ...], of the noised examples xt [B, ...] with the velocity v. */
NDArray back(NDArray xt, NDArray v, NDArray t, double[] alphaBar) {
    NDArray left = at(alphaBar, t, xt);
    NDArray cosine = left, sine = left.neg().add(1);
    NDArray image = xt.mul(cosine).sub(v.mul(sine));
    return image.stack(xt.mul(sine).add(v.mul(cosine)));
}
