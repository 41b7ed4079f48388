// why: the library's distributions
/** The importance-weighted bound L_K of each example, [B], in nats; noise is [K, B, Z]. */
NDArray tighter(UnaryOperator<NDArray> f, NDArray x, NDArray mean, NDArray logVar, NDArray noise) {
    Gaussian code = new Gaussian(mean, logVar);
    Gaussian prior = Gaussian.standard(mean.getShape().getShape());
    NDList logWeights = new NDList();
    for (long k = 0; k < noise.getShape().get(0); k++) {
        NDArray z = code.sample(noise.get(k));
        NDArray joint = new Bernoulli(f.apply(z)).logProb(x).add(prior.logProb(z));
        logWeights.add(joint.sub(code.logProb(z)));
    }
    NDArray all = NDArrays.stack(logWeights); // [K, B]
    NDArray most = all.max(new int[] {0}).stopGradient();
    return all.sub(most).exp().mean(new int[] {0}).log().add(most);
}
