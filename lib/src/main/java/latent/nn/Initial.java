package latent.nn;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.initializer.Initializer;

/** Initial weights as PyTorch's layers draw them, in the same order, so that one seed gives the same network in both. */
final class Initial {
    static final Initializer ZEROS = NDManager::zeros;
    static final Initializer ONES = NDManager::ones;
    static final Initializer NORMAL = (manager, shape, type) -> manager.randomNormal(0, 1, shape, type);

    private Initial() {}

    /** Uniform in (-1/sqrt(fanIn), 1/sqrt(fanIn)): He et al. 2015 with a = sqrt(5), the default of PyTorch's linear and convolution layers. */
    static Initializer uniform(long fanIn) {
        float bound = (float) (1 / Math.sqrt((double) fanIn));
        return (NDManager manager, Shape shape, DataType type) -> manager.randomUniform(-bound, bound, shape, type);
    }
}
