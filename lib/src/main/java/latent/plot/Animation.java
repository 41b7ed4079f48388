package latent.plot;

import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Figures one after the other, such as samples on their way from noise; the last one stands still in print. */
public final class Animation implements Figure {
    private static final double PAUSE_SECONDS = 2;

    private final List<Figure> frames;
    private final double seconds;

    private Animation(List<Figure> frames, double seconds) {
        this.frames = frames;
        this.seconds = seconds;
    }

    /** Shows each figure for so many seconds, the last one two seconds longer, and begins again. */
    public static Animation of(double secondsPerFrame, List<? extends Figure> frames) {
        if (frames.isEmpty() || !(secondsPerFrame > 0)) {
            throw new IllegalArgumentException(
                    "animation: expected at least one frame and a time above 0 but was given " + frames.size()
                            + " frames of " + secondsPerFrame + " s");
        }
        return new Animation(List.copyOf(frames), secondsPerFrame);
    }

    /** Draws the frames 0 to count - 1. */
    public static Animation of(double secondsPerFrame, int count, IntFunction<? extends Figure> frame) {
        return of(secondsPerFrame, IntStream.range(0, count).mapToObj(frame).toList());
    }

    @Override
    public String title() {
        return frames.get(frames.size() - 1).title();
    }

    /** The last frame. */
    @Override
    public BufferedImage image() {
        return frames.get(frames.size() - 1).image();
    }

    @Override
    public Optional<String> html() {
        String gif = Base64.getEncoder().encodeToString(gif());
        int width = image().getWidth() / DENSITY;
        return Optional.of("<img alt=\"animation\" width=\"" + width + "\" style=\"max-width:100%\""
                + " src=\"data:image/gif;base64," + gif + "\">");
    }

    /** The moving picture as a GIF file's bytes, at single density. */
    public byte[] gif() {
        int[] hundredths = IntStream.range(0, frames.size())
                .map(i -> (int) Math.round(100 * (seconds + (i == frames.size() - 1 ? PAUSE_SECONDS : 0))))
                .toArray();
        List<BufferedImage> small = frames.stream()
                .map(Figure::image)
                .map(image -> Canvas.shrunk(image, DENSITY))
                .toList();
        return Gif.encode(small, hundredths);
    }
}
