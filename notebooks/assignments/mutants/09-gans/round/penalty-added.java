// loses: a penalty on the discriminator, twenty rounds in turns with a penalty
// why: the penalty drives the discriminator away
/** One round of the game x' A y; gives the new x [N] and behind it the new y [M]. */
NDArray playRound(NDArray x, NDArray y, NDArray a, double rate, boolean inTurns, double gamma) {
    NDArray up = a.transpose().matMul(x).add(y.mul(gamma));
    NDArray next = y.add(up.mul(rate));
    NDArray slope = a.matMul(inTurns ? next : y);
    return x.sub(slope.mul(rate)).concat(next, 0);
}
