// why: numbers in double precision
/** Critic's loss, generator's loss and estimated distance, [3]; real [R], fake [F], slopes [M]. */
NDArray accounts(NDArray real, NDArray fake, NDArray slopes, double weight, double drift) {
    double high = Arrays.stream(Tensors.doubles(real)).average().getAsDouble();
    double low = Arrays.stream(Tensors.doubles(fake)).average().getAsDouble();
    double penalty = Arrays.stream(Tensors.doubles(slopes)).map(s -> (s - 1) * (s - 1))
        .average().getAsDouble();
    double far = Arrays.stream(Tensors.doubles(real)).map(v -> v * v).average().getAsDouble();
    double critic = low - high + weight * penalty + drift * far;
    return Tensors.of(new double[] {critic, -low, high - low});
}
