// loses: the new encoder, the new decoder
// why: takes the mean over all numbers instead of the examples
/** One step of gradient descent on the mean squared error; gives the new encoder and decoder. */
List<NDArray> step(NDArray x, NDArray encoder, NDArray decoder, double rate) {
    NDArray z = x.matMul(encoder.transpose());
    NDArray error = z.matMul(decoder).sub(x);
    NDArray forDecoder = z.transpose().matMul(error);
    NDArray forEncoder = decoder.matMul(error.transpose()).matMul(x);
    double pace = 2 * rate / x.size();
    return List.of(encoder.sub(forEncoder.mul(pace)), decoder.sub(forDecoder.mul(pace)));
}
