package latent.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import latent.tensor.Script;

/**
 * A layer whose weight W is divided by its largest singular value, sigma = u' W v (Miyato et al. 2018, Algorithm 1). The singular vectors u and v are statistics:
 * each training forward brings them one power iteration closer, u = W v / |W v| and then v = W' u / |W' u|, which is PyTorch's order. The derivative takes them
 * as constants and goes through W alone, above and below the fraction line.
 */
final class SpectralNorm extends Layer {
    private static final int FIRST_ITERATIONS = 16; // as many as PyTorch makes before the first use

    private static final Script SCRIPT =
            Script.of("""
            def unit(self, x: Tensor) -> Tensor:
              return torch.div(x, torch.clamp_min(torch.linalg_vector_norm(x), 9.9999999999999998e-13))

            def iterate(self, matrix: Tensor, u: Tensor, v: Tensor, times: int) -> Tensor:
              w = torch.detach(matrix)
              for i in range(times):
                _0 = torch.copy_(u, (self).unit(torch.mv(w, v)))
                _1 = torch.copy_(v, (self).unit(torch.mv(torch.t(w), u)))
              return u

            def normalised(self, weight: Tensor, matrix: Tensor, u: Tensor, v: Tensor) -> Tensor:
              sigma = torch.dot(torch.clone(u), torch.mv(matrix, torch.clone(v)))
              return torch.div(weight, sigma)
            """); // copies of u and v, because the next forward of the same loss changes them

    private final Weighted layer;
    private Parameter u;
    private Parameter v;

    SpectralNorm(Weighted layer) {
        this.layer = addChildBlock("layer", layer);
    }

    @Override
    public void initialize(NDManager manager, DataType dataType, Shape... inputShapes) {
        layer.initialize(manager, dataType, inputShapes);
        super.initialize(manager, dataType, inputShapes);
        iterate(layer.matrix(), FIRST_ITERATIONS);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
        // the layer has its weights already: the lengths of u and v come from them
    }

    @Override
    void declareWeights(long[] input) {
        Shape matrix = layer.matrix().getShape();
        u = statistic("u", Initial.NORMAL, matrix.get(0));
        v = statistic("v", Initial.NORMAL, matrix.get(1));
    }

    @Override
    NDArray forward(NDArray x, boolean training) {
        NDArray matrix = layer.matrix(); // [out, rest]
        if (training) {
            iterate(matrix, 1);
        }
        NDArray weight = SCRIPT.call("normalised", layer.weight(), matrix, u.getArray(), v.getArray());
        return layer.forward(x, weight, layer.bias());
    }

    private void iterate(NDArray matrix, int times) {
        SCRIPT.call("iterate", matrix, u.getArray(), v.getArray(), times).close();
    }

    @Override
    long[] outputShape(long[] input) {
        return layer.outputShape(input);
    }

    @Override
    String label() {
        return layer.label() + ", spectral norm";
    }
}
