// why: tries every healthy score, as the definition says
/** The share of sick scores above the smallest healthy score that at most rate of them exceed. */
double found(double[] healthy, double[] sick, double rate) {
    double threshold = Double.POSITIVE_INFINITY;
    for (double candidate : healthy) {
        long above = Arrays.stream(healthy).filter(h -> h > candidate).count();
        if (above <= rate * healthy.length && candidate < threshold) {
            threshold = candidate;
        }
    }
    int reported = 0;
    for (double score : sick) {
        reported += score > threshold ? 1 : 0;
    }
    return (double) reported / sick.length;
}
