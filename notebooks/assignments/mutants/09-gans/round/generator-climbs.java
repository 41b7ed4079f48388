// loses: both at once, in turns, a price on the judge, twenty rounds in turns with a price
// why: the generator goes up too
/** One round of the game x' A y; gives the new x [N] and behind it the new y [M]. */
NDArray playRound(NDArray x, NDArray y, NDArray a, double rate, boolean inTurns, double gamma) {
    NDArray up = a.transpose().matMul(x).sub(y.mul(gamma));
    NDArray judge = y.add(up.mul(rate));
    NDArray slope = a.matMul(inTurns ? judge : y);
    return x.add(slope.mul(rate)).concat(judge, 0);
}
