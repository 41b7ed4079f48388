package latent.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** JPEG and PNG files as arrays of bytes. */
final class Pictures {
    private Pictures() {}

    /** Decodes a file; one that is cut off or of another kind is refused. */
    static BufferedImage decode(String name, byte[] file) {
        boolean jpeg = file.length > 4 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xd8;
        if (jpeg && ((file[file.length - 2] & 0xff) != 0xff || (file[file.length - 1] & 0xff) != 0xd9)) {
            throw new DataException(
                    name + ": expected a whole JPEG picture but it is cut off"); // ImageIO would fill it up
        }
        try {
            BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)));
            if (image == null) {
                throw new DataException(name + ": expected a JPEG or PNG picture but it is of another kind");
            }
            return image;
        } catch (IOException | RuntimeException e) {
            if (e instanceof DataException ours) {
                throw ours;
            }
            throw new DataException(name + ": expected a picture but it is damaged: " + e.getMessage(), e);
        }
    }

    /** Decodes a file that must have this size. */
    static BufferedImage decode(String name, byte[] file, int width, int height) {
        BufferedImage image = decode(name, file);
        if (image.getWidth() != width || image.getHeight() != height) {
            throw new DataException(name + ": expected a picture of " + width + " x " + height + " but was given "
                    + image.getWidth() + " x " + image.getHeight());
        }
        return image;
    }

    /** Red, green and blue planes, [3 * side * side], of the square that begins at column {@code left}; mean over f x f pixels. */
    static byte[] planes(BufferedImage image, int left, int side, int f) {
        byte[] planes = new byte[3 * side * side];
        int[] rgb = image.getRGB(left, 0, side * f, side * f, null, 0, side * f);
        for (int channel = 0; channel < 3; channel++) {
            int shift = 16 - 8 * channel;
            for (int i = 0; i < side * side; i++) {
                int sum = 0;
                for (int j = 0; j < f * f; j++) {
                    sum += rgb[(i / side * f + j / f) * side * f + i % side * f + j % f] >> shift & 0xff;
                }
                planes[channel * side * side + i] = (byte) Math.round((float) sum / (f * f));
            }
        }
        return planes;
    }

    /** Luma in [0, 255] by ITU-R BT.601: 0.299 R + 0.587 G + 0.114 B, [height * width]. */
    static float[] grey(BufferedImage image) {
        int width = image.getWidth();
        int[] rgb = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        float[] grey = new float[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            grey[i] = 0.299f * (rgb[i] >> 16 & 0xff) + 0.587f * (rgb[i] >> 8 & 0xff) + 0.114f * (rgb[i] & 0xff);
        }
        return grey;
    }
}
