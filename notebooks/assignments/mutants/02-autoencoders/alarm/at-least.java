// loses: whole scores with many ties
// why: a score equal to the threshold is reported
/** The share of sick scores above the smallest healthy score that at most rate of them exceed. */
double found(double[] healthy, double[] sick, double rate) {
    double[] rising = healthy.clone();
    Arrays.sort(rising);
    double threshold = rising[rising.length - 1 - (int) (rate * rising.length)];
    return Arrays.stream(sick).filter(score -> score >= threshold).count() / (double) sick.length;
}
