package latent.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import latent.nn.Denoiser;
import latent.nn.UNet;
import latent.tensor.Autograd;
import latent.tensor.Tensors;

/** Classifier-free guidance (Ho and Salimans 2022): one network that was trained with and without classes, asked both ways, the difference enlarged. */
public final class Guidance {
    private Guidance() {}

    /**
     * none + weight (given - none), for predictions of noise, image or velocity alike: 0 asks without the class, 1 with it, more exaggerates it. The paper's w is weight - 1.
     *
     * @param classes whole numbers [B]
     * @param weight at least 0
     */
    public static Denoiser of(UNet network, NDArray classes, double weight) {
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException(
                    "Guidance: expected a finite weight of at least 0 but was given " + weight);
        }
        if (network.none() == 0) {
            throw new IllegalArgumentException("Guidance: expected a U-Net with classes but was given one without");
        }
        if (weight == 0) {
            return network;
        }
        return weight == 1 ? network.given(classes) : (x, time) -> guided(network, x, time, classes, weight);
    }

    /** The same of any two denoisers, one that is told and one that is not, or of a good and a bad one. */
    public static Denoiser of(Denoiser none, Denoiser given, double weight) {
        return (x, time) -> Autograd.value(() -> {
            NDArray base = none.apply(x, time);
            return beyond(base, given.apply(x, time), weight);
        });
    }

    private static NDArray guided(UNet network, NDArray x, NDArray time, NDArray classes, double weight) {
        return Autograd.value(() -> {
            NDArray nobody = classes.zerosLike().add(network.none());
            NDArray both = network.apply(twice(x, x), twice(time, time), twice(nobody, classes)); // [2B, ...]
            long batch = x.getShape().get(0);
            return beyond(both.get("0:" + batch), both.get(batch + ":"), weight);
        });
    }

    private static NDArray beyond(NDArray none, NDArray given, double weight) {
        return none.add(given.sub(none).mul(weight));
    }

    private static NDArray twice(NDArray a, NDArray b) {
        return NDArrays.concat(new NDList(a, b));
    }

    /**
     * The classes with a random share of them replaced, as the network is trained: so it learns both with and without.
     *
     * @param classes whole numbers [B], int64
     * @param none the class that stands for "not known"
     * @param share in [0, 1]; 0.1 or 0.2 are usual
     */
    public static NDArray dropped(NDArray classes, int none, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("Guidance.dropped: expected a share in [0, 1] but was given " + share);
        }
        return Autograd.detached(() -> {
            NDArray drop = Tensors.uniform(classes.getShape().getShape()).lt(share); // true with probability share
            NDArray keep = drop.logicalNot().toType(classes.getDataType(), false);
            return classes.mul(keep)
                    .add(drop.toType(classes.getDataType(), false).mul(none));
        });
    }
}
