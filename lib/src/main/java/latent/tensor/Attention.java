package latent.tensor;

import ai.djl.ndarray.NDArray;

/** Every pixel looks at every other pixel of its image (Vaswani et al. 2017, eq. 1; for images Wang et al. 2018). */
public final class Attention {
    private static final Script SCRIPT = Script.of("""
            def attend(self, x: Tensor) -> Tensor:
              pixels = torch.transpose(torch.flatten(x, 2), 1, 2)
              parts = torch.chunk(pixels, 3, 2)
              y = torch.scaled_dot_product_attention(parts[0], parts[1], parts[2])
              shape = [torch.size(x, 0), -1, torch.size(x, 2), torch.size(x, 3)]
              return torch.reshape(torch.transpose(y, 1, 2), shape)
            """);

    private Attention() {}

    /**
     * softmax(q k' / sqrt(C)) v with one head.
     *
     * @param x queries, keys and values along the channels, [B, 3C, H, W]
     * @return [B, C, H, W]
     */
    public static NDArray overPixels(NDArray x) {
        if (x.getShape().dimension() != 4 || x.getShape().get(1) % 3 != 0) {
            throw new IllegalArgumentException(
                    "attention: expected queries, keys and values [B, 3C, H, W] but was given " + x.getShape());
        }
        return SCRIPT.call("attend", x);
    }
}
