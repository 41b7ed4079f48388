// loses: the new encoder, the new decoder
// why: forgets the factor 2 of the square
/** One step of gradient descent on the mean squared error; gives the new encoder and decoder. */
List<NDArray> step(NDArray x, NDArray encoder, NDArray decoder, double rate) {
    NDArray z = x.matMul(encoder.transpose());
    NDArray error = z.matMul(decoder).sub(x);
    NDArray forDecoder = z.transpose().matMul(error);
    NDArray forEncoder = decoder.matMul(error.transpose()).matMul(x);
    double pace = rate / x.getShape().get(0);
    return List.of(encoder.sub(forEncoder.mul(pace)), decoder.sub(forDecoder.mul(pace)));
}
