// loses: one false alarm in eight, no false alarm at all, whole scores with many ties
// why: the threshold is read off the sick scores
/** The share of sick scores above the smallest healthy score that at most rate of them exceed. */
double found(double[] healthy, double[] sick, double rate) {
    double[] rising = sick.clone();
    Arrays.sort(rising);
    double threshold = rising[rising.length - 1 - (int) (rate * rising.length)];
    return Arrays.stream(sick).filter(score -> score > threshold).count() / (double) sick.length;
}
