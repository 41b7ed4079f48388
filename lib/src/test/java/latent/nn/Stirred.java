package latent.nn;

import latent.tensor.Ops;
import latent.tensor.Tensors;

/** Networks whose weights are moved by random numbers, because some begin at zero. */
public final class Stirred {
    private Stirred() {}

    /** A U-Net named net. */
    public static UNet unet(UNet.Config config) {
        UNet net = UNet.of("net", config);
        Tensors.tidy(() -> net.weights()
                .forEach(w -> Ops.assign(
                        w, w.add(Tensors.normal(w.getShape().getShape()).mul(0.1)))));
        return net;
    }
}
