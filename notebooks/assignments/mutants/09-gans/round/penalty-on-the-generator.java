// loses: a penalty on the discriminator, twenty rounds in turns with a penalty
// why: the generator pays the penalty
/** One round of the game x' A y; gives the new x [N] and behind it the new y [M]. */
NDArray playRound(NDArray x, NDArray y, NDArray a, double rate, boolean inTurns, double gamma) {
    NDArray next = y.add(a.transpose().matMul(x).mul(rate));
    NDArray slope = a.matMul(inTurns ? next : y).add(x.mul(gamma));
    return x.sub(slope.mul(rate)).concat(next, 0);
}
