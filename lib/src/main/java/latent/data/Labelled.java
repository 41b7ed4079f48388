package latent.data;

import ai.djl.ndarray.NDArray;

/** A batch of examples with what is to be learnt of each: {@code x} is [B, ...], {@code y} is [B, ...] with the same B. */
public record Labelled(NDArray x, NDArray y) {}
