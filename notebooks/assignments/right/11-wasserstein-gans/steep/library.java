// why: the library's steepness of the critic over the target
/** What it costs each example that its steepness is not the target; f [B, ...] to [B]. */
NDArray steepness(UnaryOperator<NDArray> f, NDArray x, double target) {
    return GradientPenalty.slope(v -> f.apply(v).div(target), x).sub(1).square();
}
