// why: by automatic differentiation
/** One step of gradient descent on the mean squared error; gives the new encoder and decoder. */
List<NDArray> step(NDArray x, NDArray encoder, NDArray decoder, double rate) {
    long n = x.getShape().get(0);
    NDArray forEncoder = Autograd.gradient(a -> x.matMul(a.transpose()).matMul(decoder)
        .sub(x).square().sum().div(n), encoder);
    NDArray forDecoder = Autograd.gradient(b -> x.matMul(encoder.transpose()).matMul(b)
        .sub(x).square().sum().div(n), decoder);
    return List.of(encoder.sub(forEncoder.mul(rate)), decoder.sub(forDecoder.mul(rate)));
}
