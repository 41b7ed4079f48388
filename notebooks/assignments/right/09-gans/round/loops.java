// why: number by number in Java
/** One round of the game x' A y; gives the new x [N] and behind it the new y [M]. */
NDArray playRound(NDArray x, NDArray y, NDArray a, double rate, boolean inTurns, double gamma) {
    double[] m = Tensors.doubles(a), old = Tensors.doubles(y);
    double[] made = Tensors.doubles(x.concat(y, 0));
    int n = (int) x.size();
    for (int j = 0; j < old.length; j++) {
        double up = -gamma * old[j];
        for (int i = 0; i < n; i++) {
            up += m[i * old.length + j] * made[i]; // x has not moved yet
        }
        made[n + j] += rate * up;
    }
    for (int i = 0; i < n; i++) {
        for (int j = 0; j < old.length; j++) {
            made[i] -= rate * m[i * old.length + j] * (inTurns ? made[n + j] : old[j]);
        }
    }
    return Tensors.of(made);
}
