// why: slopes by automatic differentiation
/** One round of the game x' A y; gives the new x [N] and behind it the new y [M]. */
NDArray playRound(NDArray x, NDArray y, NDArray a, double rate, boolean inTurns, double gamma) {
    NDArray up = Autograd.gradient(v -> x.reshape(1, -1).matMul(a).mul(v).sum()
        .sub(v.square().sum().mul(gamma / 2)), y); // [M]
    NDArray next = y.add(up.mul(rate));
    NDArray seen = inTurns ? next : y;
    NDArray slope = Autograd.gradient(v -> v.reshape(1, -1).matMul(a).mul(seen).sum(), x); // [N]
    return x.sub(slope.mul(rate)).concat(next, 0);
}
