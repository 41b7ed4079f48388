package latent.plot;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import latent.tensor.Npz;

/** A picture. As the last value of a notebook cell it shows itself; {@link #show()} shows it in the middle of one. */
public interface Figure {
    /** Pixels of {@link #image()} for each pixel on the page: pictures are drawn at double density. */
    int DENSITY = 2;

    /** The drawn picture, {@link #DENSITY} times as wide and high as it appears. */
    BufferedImage image();

    /** The claim that the picture makes; empty when none was given. */
    default String title() {
        return "";
    }

    /** A form that moves or answers the mouse, for viewers that can show HTML; most figures have none. */
    default Optional<String> html() {
        return Optional.empty();
    }

    /** Shows the picture now, before the cell ends; outside a notebook one line says what would be seen. */
    default void show() {
        Screens.show(this);
    }

    /** The picture as a PNG file's bytes. */
    default byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot encode the figure \"" + title() + "\" as PNG", e);
        }
        return bytes.toByteArray();
    }

    /** Writes the picture as PNG; the file appears whole or not at all. */
    default void save(Path file) {
        Npz.write(file, out -> out.write(png()));
    }
}
