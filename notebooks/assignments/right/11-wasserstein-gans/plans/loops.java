// why: plain loops over numbers
/** The cost of a plan [K, K] from p to q at the places x [K, D]; infinite when it is none. */
double planCost(NDArray plan, NDArray x, NDArray p, NDArray q) {
    double[] m = Tensors.doubles(plan), d = Tensors.doubles(distances(x));
    double[] from = Tensors.doubles(p), to = Tensors.doubles(q);
    int k = from.length;
    double cost = 0;
    for (int i = 0; i < k * k; i++) {
        from[i / k] -= m[i];
        to[i % k] -= m[i];
        cost += m[i] < -1e-5 ? Double.POSITIVE_INFINITY : m[i] * d[i];
    }
    boolean off = DoubleStream.concat(Arrays.stream(from), Arrays.stream(to))
        .anyMatch(left -> Math.abs(left) > 1e-5);
    return off ? Double.POSITIVE_INFINITY : cost;
}
/** What a potential f [K] is worth from p to q; minus infinity when it is too steep. */
double worth(NDArray f, NDArray x, NDArray p, NDArray q) {
    double[] height = Tensors.doubles(f), d = Tensors.doubles(distances(x));
    double[] from = Tensors.doubles(p), to = Tensors.doubles(q);
    double sum = 0;
    for (int i = 0; i < height.length; i++) {
        sum += height[i] * (from[i] - to[i]);
        for (int j = 0; j < height.length; j++) {
            if (height[i] - height[j] > d[i * height.length + j] + 1e-5) {
                return Double.NEGATIVE_INFINITY;
            }
        }
    }
    return sum;
}
