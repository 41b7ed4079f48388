package latent.plot;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.awt.Color;
import java.util.Arrays;

/** Images [N, C, H, W] as numbers. */
final class Pixels {
    final int count;
    final int channels;
    final int height;
    final int width;
    final double[] values;

    private Pixels(double[] values, int count, int channels, int height, int width) {
        this.values = values;
        this.count = count;
        this.channels = channels;
        this.height = height;
        this.width = width;
    }

    /** From [N, C, H, W], [N, H, W] or, for square images, [N, H*W]; at most the first images. */
    static Pixels of(NDArray images, int most) {
        long[] shape = images.getShape().getShape();
        long[] full = full(shape);
        if (full[0] < 1 || (full[1] != 1 && full[1] != 3)) {
            throw unfit(shape);
        }
        int count = (int) Math.min(most, full[0]);
        try (NDArray first = images.get("0:" + count)) {
            return new Pixels(Values.of(first), count, (int) full[1], (int) full[2], (int) full[3]);
        }
    }

    private static long[] full(long[] shape) {
        return switch (shape.length) {
            case 4 -> shape;
            case 3 -> new long[] {shape[0], 1, shape[1], shape[2]};
            case 2 -> square(shape);
            default -> throw unfit(shape);
        };
    }

    private static long[] square(long[] shape) {
        long side = Math.round(Math.sqrt((double) shape[1]));
        if (side * side != shape[1]) {
            throw new IllegalArgumentException("images: expected [N, H*W] with H = W, but " + shape[1]
                    + " is no square; reshape to [N, 1, H, W]; was given " + Arrays.toString(shape));
        }
        return new long[] {shape[0], 1, side, side};
    }

    private static IllegalArgumentException unfit(long[] shape) {
        return new IllegalArgumentException(
                "images: expected [N, C, H, W] with C 1 or 3, [N, H, W] or [N, H*W], at least one image, but was given "
                        + new Shape(shape));
    }

    /** The colour of one pixel; three channels are red, green, blue. */
    Color color(int image, int row, int column, Scale scale) {
        int plane = height * width;
        int first = image * channels * plane + row * width + column;
        if (channels == 1) {
            return scale.color(values[first]);
        }
        return new Color(
                level(scale, values[first]),
                level(scale, values[first + plane]),
                level(scale, values[first + 2 * plane]));
    }

    private static int level(Scale scale, double value) {
        return Palette.gray(scale.share(value)).getRed();
    }
}
