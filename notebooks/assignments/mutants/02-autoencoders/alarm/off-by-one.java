// loses: one false alarm in eight, no false alarm at all
// why: the threshold is one place too high
/** The share of sick scores above the smallest healthy score that at most rate of them exceed. */
double found(double[] healthy, double[] sick, double rate) {
    double[] rising = healthy.clone();
    Arrays.sort(rising);
    double threshold = rising[(int) Math.ceil((1 - rate) * rising.length)];
    return Arrays.stream(sick).filter(score -> score > threshold).count() / (double) sick.length;
}
