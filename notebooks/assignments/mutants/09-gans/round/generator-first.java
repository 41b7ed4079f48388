// loses: in turns, twenty rounds in turns with a penalty
// why: the generator moves first and the discriminator sees it
/** One round of the game x' A y; gives the new x [N] and behind it the new y [M]. */
NDArray playRound(NDArray x, NDArray y, NDArray a, double rate, boolean inTurns, double gamma) {
    NDArray generator = x.sub(a.matMul(y).mul(rate));
    NDArray seen = inTurns ? generator : x;
    NDArray up = a.transpose().matMul(seen).sub(y.mul(gamma));
    return generator.concat(y.add(up.mul(rate)), 0);
}
