package latent.plot;

/** Where {@link Figure#show()} puts a figure; a notebook's kernel brings one by {@link java.util.ServiceLoader}. */
public interface Screen {
    /** Whether this screen can show something now. */
    boolean available();

    /** Shows the figure at once. */
    void show(Figure figure);
}
