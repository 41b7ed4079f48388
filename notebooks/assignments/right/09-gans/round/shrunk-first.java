// why: the discriminator shrunk by the penalty, and products by broadcasting
/** One round of the game x' A y; gives the new x [N] and behind it the new y [M]. */
NDArray playRound(NDArray x, NDArray y, NDArray a, double rate, boolean inTurns, double gamma) {
    NDArray toDiscriminator = a.mul(x.reshape(-1, 1)).sum(new int[] {0}); // [M]
    NDArray next = y.mul(1 - rate * gamma).add(toDiscriminator.mul(rate));
    NDArray toGenerator = inTurns ? a.mul(next).sum(new int[] {1}) : a.mul(y).sum(new int[] {1});
    return NDArrays.concat(new NDList(x.add(toGenerator.mul(-rate)), next));
}
