// why: rows of numbers; the noise from the velocity once the image is there
/** The examples x0 [B, ...] after t [B] steps with this noise; in the shape of x0. */
NDArray leap(NDArray x0, NDArray t, NDArray noise, double[] alphaBar) {
    NDArray rows = x0.reshape(t.size(), -1), left = at(alphaBar, t, rows); // [B, D], [B, 1]
    NDArray signal = rows.mul(left.pow(0.5));
    NDArray rest = noise.reshape(t.size(), -1).mul(left.sub(1).abs().pow(0.5));
    return signal.add(rest).reshape(x0.getShape());
}
/** Image and noise, [2, B, ...], of the noised examples xt [B, ...] with the velocity v. */
NDArray back(NDArray xt, NDArray v, NDArray t, double[] alphaBar) {
    NDArray left = at(alphaBar, t, xt), cosine = left.sqrt(), sine = left.sub(1).neg().sqrt();
    NDArray image = cosine.mul(xt).sub(sine.mul(v));
    NDArray noise = v.add(sine.mul(image)).div(cosine); // from the definition of v
    return image.stack(noise);
}
