// why: the gradient of each example, then their mean
/** One step of gradient descent on the mean squared error; gives the new encoder and decoder. */
List<NDArray> step(NDArray x, NDArray encoder, NDArray decoder, double rate) {
    NDArray forEncoder = encoder.zerosLike();
    NDArray forDecoder = decoder.zerosLike();
    long n = x.getShape().get(0);
    for (int i = 0; i < n; i++) {
        NDArray one = x.get(i + ":" + (i + 1)); // [1, D]
        NDArray z = one.matMul(encoder.transpose()); // [1, r]
        NDArray error = z.matMul(decoder).sub(one); // [1, D]
        forDecoder = forDecoder.add(z.transpose().matMul(error));
        forEncoder = forEncoder.add(decoder.matMul(error.transpose()).matMul(one));
    }
    NDArray a = encoder.sub(forEncoder.mul(2 * rate / n));
    return List.of(a, decoder.sub(forDecoder.mul(2 * rate / n)));
}
