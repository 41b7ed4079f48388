// why: the judge shrunk by the price, and products by broadcasting
/** One round of the game x' A y; gives the new x [N] and behind it the new y [M]. */
NDArray playRound(NDArray x, NDArray y, NDArray a, double rate, boolean inTurns, double gamma) {
    NDArray toJudge = a.mul(x.reshape(-1, 1)).sum(new int[] {0}); // [M]
    NDArray judge = y.mul(1 - rate * gamma).add(toJudge.mul(rate));
    NDArray toGenerator = inTurns ? a.mul(judge).sum(new int[] {1}) : a.mul(y).sum(new int[] {1});
    return NDArrays.concat(new NDList(x.add(toGenerator.mul(-rate)), judge));
}
