package latent.plot;

import java.awt.image.BufferedImage;
import java.util.ServiceLoader;

/** Finds the screen of the running notebook. */
final class Screens {
    private Screens() {}

    static void show(Figure figure) {
        for (Screen screen : ServiceLoader.load(Screen.class, Screens.class.getClassLoader())) {
            if (screen.available()) {
                screen.show(figure);
                return;
            }
        }
        System.out.println(describe(figure));
    }

    /** What a reader without pictures is told. */
    static String describe(Figure figure) {
        BufferedImage image = figure.image();
        String size = image.getWidth() / Figure.DENSITY + " x " + image.getHeight() / Figure.DENSITY;
        return figure.title().isEmpty() ? "Figure, " + size : "Figure: " + figure.title() + " (" + size + ")";
    }
}
