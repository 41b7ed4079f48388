// why: component by component: cross-entropy less entropy
/** KL(q || p) in nats of Gaussians with independent components; all [B, D], gives [B]. */
NDArray klOfGaussians(NDArray qMean, NDArray qDeviation, NDArray pMean, NDArray pDeviation) {
    NDArray sum = Tensors.zeros(qMean.getShape().get(0));
    for (int i = 0; i < qMean.getShape().get(1); i++) {
        String column = ":, " + i;
        NDArray s = qDeviation.get(column), r = pDeviation.get(column);
        NDArray second = qMean.get(column).sub(pMean.get(column)).pow(2).add(s.pow(2));
        NDArray cross = second.mul(r.pow(-2)).mul(0.5).add(r.mul(Math.sqrt(2 * Math.PI)).log());
        NDArray own = s.mul(Math.sqrt(2 * Math.PI * Math.E)).log();
        sum = sum.add(cross).sub(own);
    }
    return sum;
}
