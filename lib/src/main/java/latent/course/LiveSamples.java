package latent.course;

import ai.djl.ndarray.NDArray;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javax.imageio.ImageIO;
import latent.plot.Animation;
import latent.plot.Figure;
import latent.plot.ImageGrid;
import latent.tensor.Autograd;
import latent.tensor.Tensors;

/**
 * Samples while they are made: a bar and a picture in the cell's output, replaced in place at most twice a second; at the end one line stays. {@link #see} is what a sampling method calls after
 * each step. Some pictures are kept for an {@link #animation()}. Without a notebook nothing is shown.
 */
public final class LiveSamples {
    private static final long PAUSE_NANOS = 500_000_000;
    private static final double FRAME_SECONDS = 0.15;
    private static final int FRAMES = 20;

    private final String title;
    private final Function<NDArray, Figure> drawing;
    private final Optional<Kernel> kernel;
    private final LongSupplier clock;
    private final int frames;
    private final List<Figure> kept = new ArrayList<>();
    private long began;
    private long lastShown;
    private String id; // of what is shown; null before

    private LiveSamples(String title, Function<NDArray, Figure> drawing, int frames) {
        this(title, drawing, frames, Kernels.running(), System::nanoTime);
    }

    LiveSamples(
            String title, Function<NDArray, Figure> drawing, int frames, Optional<Kernel> kernel, LongSupplier clock) {
        this.title = title;
        this.drawing = drawing;
        this.frames = frames;
        this.kernel = kernel;
        this.clock = clock;
        this.began = clock.getAsLong();
        this.lastShown = began - PAUSE_NANOS;
    }

    /** Images [B, C, H, W] in [-1, 1], in rows of ten. */
    public static LiveSamples of(String title) {
        return of(title, x -> ImageGrid.of(x).withRange(-1, 1).withTitle(title));
    }

    /** Drawn in this way; the array is freed after the call. */
    public static LiveSamples of(String title, Function<NDArray, Figure> drawing) {
        return new LiveSamples(title, drawing, FRAMES);
    }

    /** Keeps about so many pictures, evenly spaced, for the animation; 20 if nothing is said. */
    public LiveSamples keeping(int newFrames) {
        if (newFrames < 1) {
            throw new IllegalArgumentException(
                    "LiveSamples: expected to keep at least one picture but was given " + newFrames);
        }
        return new LiveSamples(title, drawing, newFrames, kernel, clock);
    }

    /**
     * One step is done.
     *
     * @param done steps done, from 1 to {@code steps}
     * @param x the samples as they are, [B, ...]
     */
    public void see(int done, int steps, NDArray x) {
        Autograd.paused(() -> {
            Tensors.tidy(() -> look(done, steps, x));
            return null;
        });
    }

    private void look(int done, int steps, NDArray x) {
        if (done == 1) {
            began = clock.getAsLong();
            kept.clear();
            id = null; // another run shows itself in its own cell
        }
        boolean frame = done == steps || (long) done * frames / steps > (long) (done - 1) * frames / steps;
        boolean due = kernel.isPresent() && (done == steps || clock.getAsLong() - lastShown >= PAUSE_NANOS);
        if (!frame && !due) {
            return;
        }
        Figure picture = ready(drawing.apply(x));
        if (frame) {
            kept.add(picture);
        }
        if (due) {
            display(done < steps ? bar(done, steps, picture) : Bar.done(said(done, steps) + title));
        }
    }

    /** Drawn now, because the array behind it will be freed; kept as the bytes of a PNG, which are few. */
    private static Figure ready(Figure figure) {
        byte[] bytes = figure.png();
        String claim = figure.title();
        return new Figure() {
            @Override
            public BufferedImage image() {
                try {
                    return ImageIO.read(new ByteArrayInputStream(bytes));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public byte[] png() {
                return bytes.clone();
            }

            @Override
            public String title() {
                return claim;
            }
        };
    }

    private Bundle bar(int done, int steps, Figure picture) {
        int width = picture.image().getWidth() / Figure.DENSITY;
        String image =
                "<img alt=\"samples\" width=\"" + width + "\" style=\"max-width:100%\" src=\"data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(picture.png()) + "\">";
        return Bar.of((double) done / steps, said(done, steps) + title, image);
    }

    private String said(int done, int steps) {
        double seconds = (clock.getAsLong() - began) / 1e9;
        return done < steps
                ? "step " + done + " of " + steps + ": "
                : steps + " steps in " + NotebookProgress.time(seconds) + ": ";
    }

    private void display(Bundle bundle) {
        lastShown = clock.getAsLong();
        if (id == null) {
            id = kernel.orElseThrow().display(bundle);
        } else {
            kernel.orElseThrow().update(id, bundle);
        }
    }

    /**
     * The kept pictures one after the other; the last one stands still in print.
     *
     * @throws IllegalStateException before anything was sampled
     */
    public Animation animation() {
        if (kept.isEmpty()) {
            throw new IllegalStateException(
                    "LiveSamples: expected samples before the animation; give see to a sampling method");
        }
        return Animation.of(FRAME_SECONDS, kept);
    }
}
