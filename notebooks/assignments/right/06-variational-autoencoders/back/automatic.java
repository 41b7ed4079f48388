// why: by automatic differentiation of a stand-in for the loss
/** Slopes of S(z) + beta KL by means and log variances, [B, 2 Z]; g is dS/dz [B, Z]. */
NDArray wayBack(NDArray g, NDArray mean, NDArray logVar, NDArray noise, double beta) {
    return Autograd.gradient(h -> {
        Gaussian code = Gaussian.fromHalves(h);
        NDArray fromDraw = code.sample(noise).mul(g).sum(new int[] {1}); // [B]
        return fromDraw.add(code.klToStandardNormal().mul(beta));
    }, mean.concat(logVar, 1));
}
