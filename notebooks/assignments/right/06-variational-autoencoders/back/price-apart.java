// why: the slopes of the draw and of the divergence apart
/** Slopes of S(z) + beta KL by means and log variances, [B, 2 Z]; g is dS/dz [B, Z]. */
NDArray wayBack(NDArray g, NDArray mean, NDArray logVar, NDArray noise, double beta) {
    NDArray z = new Gaussian(mean, logVar).sample(noise);
    NDArray ofDraw = NDArrays.concat(new NDList(g, g.mul(z.sub(mean)).mul(0.5)), 1); // [B, 2 Z]
    NDArray ofPrice = NDArrays.concat(new NDList(mean, logVar.exp().mul(0.5).sub(0.5)), 1);
    return ofDraw.add(ofPrice.mul(beta));
}
