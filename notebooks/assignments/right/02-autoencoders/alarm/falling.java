// why: the scores in falling order
/** The share of sick scores above the smallest healthy score that at most rate of them exceed. */
double found(double[] healthy, double[] sick, double rate) {
    double threshold = Arrays.stream(healthy).map(h -> -h).sorted()
        .skip((long) Math.floor(rate * healthy.length)).findFirst().getAsDouble() * -1;
    return Arrays.stream(sick).map(score -> score > threshold ? 1 : 0).average().getAsDouble();
}
