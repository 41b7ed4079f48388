package latent.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.function.UnaryOperator;
import latent.tensor.Ops;
import latent.tensor.Tensors;

/** How far a reconstruction is from the original. */
public final class Reconstruction {
    private static final long CHUNK = 128; // a convolutional network holds a megabyte and more for each image

    /** Side and standard deviation in pixels of the window of structural similarity (Wang et al. 2004, section III.C). */
    private static final int WINDOW = 11;

    private static final double SIGMA = 1.5;

    /** (0.01 L)^2 and (0.03 L)^2 for images in [0, 1], L = 1 (Wang et al. 2004, eq. 7 and 9). */
    private static final double C1 = 0.01 * 0.01;

    private static final double C2 = 0.03 * 0.03;

    private Reconstruction() {}

    /**
     * Mean over the examples of the squared error summed over an example, in squared units of the data; taken in pieces, so that memory stays small.
     *
     * @param reconstruct [B, ...] to [B, ...]
     * @param x [N, ...]
     */
    public static double squaredError(UnaryOperator<NDArray> reconstruct, NDArray x) {
        long n = x.getShape().get(0);
        double sum = 0;
        for (long from = 0; from < n; from += CHUNK) {
            String rows = from + ":" + Math.min(n, from + CHUNK);
            sum += Tensors.tidy(() -> {
                NDArray part = x.get(new NDIndex(rows));
                NDArray rebuilt = reconstruct.apply(part);
                if (!rebuilt.getShape().equals(part.getShape())) {
                    throw new IllegalArgumentException("squaredError: expected reconstructions " + part.getShape()
                            + " but was given " + rebuilt.getShape());
                }
                return (double) rebuilt.sub(part).square().sum().getFloat();
            });
        }
        return sum / n;
    }

    /**
     * Peak signal-to-noise ratio in decibels, 10 log10(1 / mean squared error), the mean over the images; infinite where an image is met exactly.
     *
     * @param images [B, ...]
     * @param originals [B, ...] in [0, 1]
     */
    public static double psnr(NDArray images, NDArray originals) {
        requireAlike("psnr", images, originals);
        return Tensors.tidy(() -> {
            NDArray squared = images.sub(originals).square();
            NDArray errors = squared.reshape(images.getShape().get(0), -1).mean(new int[] {1}); // [B]
            return (double) errors.log10().mul(-10).mean().getFloat();
        });
    }

    /**
     * Mean structural similarity (Wang et al. 2004, eq. 13 and 17), 1 for equal images and at least -1, the mean over all images and channels: Gaussian
     * window of 11 x 11 pixels with deviation 1.5, only where it lies inside the image.
     *
     * @param images [B, C, H, W], at least 11 pixels high and wide
     * @param originals [B, C, H, W] in [0, 1]
     */
    public static double ssim(NDArray images, NDArray originals) {
        requireAlike("ssim", images, originals);
        Shape shape = images.getShape();
        if (shape.dimension() != 4 || shape.get(2) < WINDOW || shape.get(3) < WINDOW) {
            throw new IllegalArgumentException(
                    "ssim: expected images [B, C, H, W] of at least 11 x 11 pixels but was given " + shape);
        }
        double sum = 0;
        for (long from = 0; from < shape.get(0); from += CHUNK) {
            NDIndex part = new NDIndex(from + ":" + Math.min(shape.get(0), from + CHUNK));
            sum += Tensors.tidy(() -> similarity(planes(images.get(part)), planes(originals.get(part)))
                    .sum()
                    .toDoubleArray()[0]);
        }
        return sum / (shape.get(0) * shape.get(1));
    }

    /** The mean similarity of each plane, [B]; x and y are float64 [B, 1, H, W]. */
    private static NDArray similarity(NDArray x, NDArray y) {
        NDArray meanX = blurred(x);
        NDArray meanY = blurred(y);
        NDArray varianceX = blurred(x.square()).sub(meanX.square());
        NDArray varianceY = blurred(y.square()).sub(meanY.square());
        NDArray covariance = blurred(x.mul(y)).sub(meanX.mul(meanY));
        NDArray above = meanX.mul(meanY).mul(2).add(C1).mul(covariance.mul(2).add(C2));
        NDArray below = meanX.square()
                .add(meanY.square())
                .add(C1)
                .mul(varianceX.add(varianceY).add(C2));
        return above.div(below).reshape(x.getShape().get(0), -1).mean(new int[] {1});
    }

    private static NDArray planes(NDArray images) {
        Shape shape = images.getShape();
        return images.toType(DataType.FLOAT64, false).reshape(-1, 1, shape.get(2), shape.get(3));
    }

    /** Weighed by the Gaussian window, down the columns and then along the rows; only where the window lies inside. */
    private static NDArray blurred(NDArray planes) {
        double[] weights = new double[WINDOW];
        for (int i = 0; i < WINDOW; i++) {
            weights[i] = Math.exp(-Math.pow(i - WINDOW / 2, 2) / (2 * SIGMA * SIGMA));
        }
        NDArray window = planes.getManager().create(weights);
        NDArray scaled = window.div(window.sum());
        NDArray zero = window.get("0:1").mul(0);
        NDArray down = Ops.conv2d(planes, scaled.reshape(1, 1, WINDOW, 1), zero, 1, 0);
        return Ops.conv2d(down, scaled.reshape(1, 1, 1, WINDOW), zero, 1, 0);
    }

    private static void requireAlike(String who, NDArray images, NDArray originals) {
        if (!images.getShape().equals(originals.getShape()) || images.getShape().dimension() < 2) {
            throw new IllegalArgumentException(
                    who + ": expected images [B, ...] and originals of one shape but was given " + images.getShape()
                            + " and " + originals.getShape());
        }
        Points.requireFinite(who, images);
        Points.requireFinite(who, originals);
    }
}
