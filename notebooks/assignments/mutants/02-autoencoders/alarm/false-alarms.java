// loses: one false alarm in eight, no false alarm at all, whole scores with many ties
// why: the share of healthy beats that are reported
/** The share of sick scores above the smallest healthy score that at most rate of them exceed. */
double found(double[] healthy, double[] sick, double rate) {
    double[] rising = healthy.clone();
    Arrays.sort(rising);
    double threshold = rising[rising.length - 1 - (int) (rate * rising.length)];
    return Arrays.stream(healthy).filter(score -> score > threshold).count() / (double) healthy.length;
}
