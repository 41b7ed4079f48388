package latent.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;

class AnimationTest {
    private static final Animation THREE = Animation.of(
            0.1, 3, i -> Charts.line("loss", new double[] {3, 2, 1}).withTitle("step " + i));

    @Test
    void all_frames_are_in_the_gif_and_it_begins_again() throws IOException {
        byte[] gif = THREE.gif();
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(3);
            assertThat(reader.getWidth(0)).isEqualTo(720);
        }
        assertThat(new String(gif, StandardCharsets.ISO_8859_1)).contains("NETSCAPE2.0");
    }

    @Test
    void the_last_frame_stands_still_in_print() {
        assertThat(THREE.title()).isEqualTo("step 2");
        assertThat(THREE.image().getWidth()).isEqualTo(1440);
        assertThat(THREE.html().orElseThrow()).contains("width=\"720\"", "data:image/gif;base64,");
    }

    @Test
    void an_empty_film_is_refused() {
        assertThatThrownBy(() -> Animation.of(0.1, List.of())).hasMessageContaining("at least one frame");
    }
}
