// why: with the data only in its products
/** One step of gradient descent on the mean squared error; gives the new encoder and decoder. */
List<NDArray> step(NDArray x, NDArray encoder, NDArray decoder, double rate) {
    NDArray s = x.transpose().matMul(x).div(x.getShape().get(0)); // [D, D]
    NDArray as = encoder.matMul(s); // [r, D]
    NDArray forDecoder = as.matMul(encoder.transpose()).matMul(decoder).sub(as).mul(2);
    NDArray forEncoder = decoder.matMul(decoder.transpose()).matMul(as)
        .sub(decoder.matMul(s)).mul(2);
    return List.of(encoder.sub(forEncoder.mul(rate)), decoder.sub(forDecoder.mul(rate)));
}
