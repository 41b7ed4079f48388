// why: log p(x) less the divergence from the posterior
/** The ELBO of x = W z + sigma noise for q = N(mean, exp(logVar)); w [D, K], gives [B]. */
NDArray linearElbo(NDArray x, NDArray w, double sigma, NDArray mean, NDArray logVar) {
    int d = (int) w.getShape().get(0), k = (int) w.getShape().get(1);
    double v = sigma * sigma;
    NDArray c = w.matMul(w.transpose()).add(Tensors.manager().eye(d).mul(v));
    NDArray evidence = new FullGaussian(Tensors.zeros(d), c).logProb(x);
    NDArray precision = w.transpose().matMul(w).div(v).add(Tensors.manager().eye(k)); // [K, K]
    NDArray root = LinearAlgebra.cholesky(precision);
    NDArray pull = LinearAlgebra.solveLower(root, x.matMul(w).div(v).transpose()); // [K, B]
    NDArray squared = mean.matMul(root).transpose().sub(pull).square().sum(new int[] {0});
    NDArray traces = logVar.exp().mul(precision.diagonal()).sub(logVar).sum(new int[] {1});
    NDArray logDet = root.diagonal().log().sum().mul(2);
    return evidence.sub(squared.add(traces).sub(k).sub(logDet).div(2));
}
