// why: the library's method on the turned batch
/** Each column of z [B, H] keeps its k largest numbers, with zeros elsewhere. */
NDArray winners(NDArray z, int k) {
    return KSparseAutoencoder.kLargest(z.transpose(), k).transpose();
}
