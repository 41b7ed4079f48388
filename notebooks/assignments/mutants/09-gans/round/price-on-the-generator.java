// loses: a price on the judge, twenty rounds in turns with a price
// why: the generator pays the price
/** One round of the game x' A y; gives the new x [N] and behind it the new y [M]. */
NDArray playRound(NDArray x, NDArray y, NDArray a, double rate, boolean inTurns, double gamma) {
    NDArray judge = y.add(a.transpose().matMul(x).mul(rate));
    NDArray slope = a.matMul(inTurns ? judge : y).add(x.mul(gamma));
    return x.sub(slope.mul(rate)).concat(judge, 0);
}
