// why: tries one number after the other
/** How many directions hold at least this share of the variance; variances is [D], falling. */
int directionsFor(NDArray variances, double share) {
    float total = variances.sum().getFloat();
    return IntStream.rangeClosed(1, (int) variances.getShape().get(0))
        .filter(r -> variances.get("0:" + r).sum().getFloat() >= share * total)
        .findFirst().orElseThrow();
}
