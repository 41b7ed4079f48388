package latent.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import latent.plot.Charts;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.QuickChart;

class RenderingsTest {
    @Test
    void a_figure_is_a_png_at_double_density_shown_at_page_width() throws IOException {
        Bundle bundle =
                Renderings.of(Charts.line("loss", new double[] {3, 2, 1}).withTitle("It falls"));
        byte[] png = Base64.getDecoder().decode((String) bundle.data().get("image/png"));
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1440);
        assertThat(bundle.metadata()).containsEntry("image/png", Map.of("width", 720));
        assertThat(bundle.data())
                .containsEntry("text/plain", "Figure: It falls (720 x 400)")
                .doesNotContainKey("text/html");
    }

    @Test
    void a_chart_made_with_xchart_itself_is_shown_too() {
        double[] values = {1, 2};
        Bundle bundle = Renderings.ofXChart(QuickChart.getChart("title", "x", "y", "s", values, values));
        assertThat(bundle.metadata()).containsEntry("image/png", Map.of("width", 600));
    }

    @Test
    void a_small_array_shows_shape_type_and_values() {
        assertThat(ArrayText.of(Tensors.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3)))
                .isEqualTo("(2, 3) float32\n[[1.000, 2.000, 3.000],\n [4.000, 5.000, 6.000]]");
        assertThat(ArrayText.of(Tensors.ofLongs(new long[] {1, 2, 3}))).isEqualTo("(3) int64  [1, 2, 3]");
        assertThat(ArrayText.of(Tensors.scalar(0.5))).isEqualTo("() float32  0.5000");
    }

    @Test
    void a_long_array_shows_its_ends() {
        assertThat(ArrayText.of(Tensors.zeros(1000)))
                .isEqualTo("(1000) float32  [0.000, 0.000, 0.000, ..., 0.000, 0.000, 0.000]");
    }

    @Test
    void html_is_escaped() {
        assertThat(Html.escape("<a href=\"x\">'&'</a>\n"))
                .isEqualTo("&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;<br>");
    }
}
