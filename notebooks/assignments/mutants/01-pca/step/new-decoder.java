// loses: the new encoder
// why: steps the encoder with the decoder that has moved already
/** One step of gradient descent on the mean squared error; gives the new encoder and decoder. */
List<NDArray> step(NDArray x, NDArray encoder, NDArray decoder, double rate) {
    NDArray z = x.matMul(encoder.transpose());
    double pace = 2 * rate / x.getShape().get(0);
    NDArray error = z.matMul(decoder).sub(x);
    NDArray newDecoder = decoder.sub(z.transpose().matMul(error).mul(pace));
    NDArray newError = z.matMul(newDecoder).sub(x);
    NDArray forEncoder = newDecoder.matMul(newError.transpose()).matMul(x);
    return List.of(encoder.sub(forEncoder.mul(pace)), newDecoder);
}
