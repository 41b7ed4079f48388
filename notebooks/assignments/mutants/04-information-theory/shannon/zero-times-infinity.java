// loses: tables that hardly do
// why: logarithms of probabilities that are zero
/** Jensen-Shannon divergence in nats of the tables with logits a and b, both [B, N]; gives [B]. */
NDArray jensenShannon(NDArray a, NDArray b) {
    NDArray p = a.softmax(1);
    NDArray q = b.softmax(1);
    NDArray m = p.add(q).div(2);
    NDArray fromP = p.mul(p.div(m).log()).sum(new int[] {1});
    NDArray fromQ = q.mul(q.div(m).log()).sum(new int[] {1});
    return fromP.add(fromQ).div(2);
}
