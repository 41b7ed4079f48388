// why: a loop over plain numbers
/** Denoising loss with weight alpha on wiped-out pixels and 1 - alpha on the others; gives []. */
NDArray fillingLoss(UnaryOperator<NDArray> r, NDArray x, NDArray u, double nu, double alpha) {
    double[] clean = Tensors.doubles(x);
    double[] numbers = Tensors.doubles(u);
    double[] shown = new double[clean.length];
    for (int i = 0; i < clean.length; i++) {
        shown[i] = numbers[i] < nu ? 0 : clean[i];
    }
    double[] answer = Tensors.doubles(r.apply(Tensors.of(shown, x.getShape().getShape())));
    double sum = 0;
    for (int i = 0; i < clean.length; i++) {
        double error = Math.pow(answer[i] - clean[i], 2);
        sum += (numbers[i] < nu ? alpha : 1 - alpha) * error;
    }
    return Tensors.scalar(sum / x.getShape().get(0));
}
