// why: one example after the other
/** The examples x0 [B, ...] after t [B] steps with this noise; in the shape of x0. */
NDArray leap(NDArray x0, NDArray t, NDArray noise, double[] alphaBar) {
    double[] when = Tensors.doubles(t);
    NDList made = new NDList();
    for (int b = 0; b < when.length; b++) {
        double left = alphaBar[(int) when[b]];
        made.add(x0.get(b).mul(Math.sqrt(left)).add(noise.get(b).mul(Math.sqrt(1 - left))));
    }
    return NDArrays.stack(made);
}
/** Image and noise, [2, B, ...], of the noised examples xt [B, ...] with the velocity v. */
NDArray back(NDArray xt, NDArray v, NDArray t, double[] alphaBar) {
    double[] when = Tensors.doubles(t);
    NDList images = new NDList(), noises = new NDList();
    for (int b = 0; b < when.length; b++) {
        double cosine = Math.sqrt(alphaBar[(int) when[b]]);
        double sine = Math.sqrt(1 - cosine * cosine);
        images.add(xt.get(b).mul(cosine).sub(v.get(b).mul(sine)));
        noises.add(xt.get(b).mul(sine).add(v.get(b).mul(cosine)));
    }
    return NDArrays.stack(images).stack(NDArrays.stack(noises));
}
