// loses: one false alarm in eight, no false alarm at all, whole scores with many ties
// why: the rate is counted from the smallest score
/** The share of sick scores above the smallest healthy score that at most rate of them exceed. */
double found(double[] healthy, double[] sick, double rate) {
    double[] rising = healthy.clone();
    Arrays.sort(rising);
    double threshold = rising[(int) (rate * rising.length)];
    return Arrays.stream(sick).filter(score -> score > threshold).count() / (double) sick.length;
}
