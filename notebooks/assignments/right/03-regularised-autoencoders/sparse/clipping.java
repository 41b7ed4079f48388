// why: what the threshold takes away is the number cut to the threshold
/** The code [B, H] of x [B, D] after some steps of iterated soft thresholding from zero. */
NDArray sparseCode(NDArray x, NDArray features, double lambda, double rate, int steps) {
    NDArray gram = features.matMul(features.transpose()); // [H, H]
    NDArray match = x.matMul(features.transpose()); // [B, H]
    NDArray h = match.zerosLike();
    float most = (float) (rate * lambda);
    for (int i = 0; i < steps; i++) {
        NDArray moved = h.add(match.sub(h.matMul(gram)).mul(2 * rate));
        h = moved.sub(moved.clip(-most, most));
    }
    return h;
}
