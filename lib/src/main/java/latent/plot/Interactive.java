package latent.plot;

import ai.djl.ndarray.NDArray;
import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import tech.tablesaw.plotly.components.Config;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A figure that turns, zooms and names its points under the mouse, drawn by Plotly through Tablesaw's jsplot; it needs
 * no network. Where no script runs, and until it has run, its still picture stands in its place.
 */
public final class Interactive implements Figure {
    /** Five times a second for ten minutes: a reader may run the first figure's cell late. */
    private static final int TRIES = 3000;

    /** What jsplot cannot say: marks of the legend that can be seen, and a place from which all numbers of the axes are. */
    private static final String FINISH = "Plotly.relayout(box,Object.assign({'legend.itemsizing':'constant'},"
            + "box.layout.scene?{'scene.camera.eye':{x:1.5,y:1.5,z:1.1}}:{}));";

    private static final Config QUIET =
            Config.builder().displayModeBar(false).displayLogo(false).build();

    private final tech.tablesaw.plotly.components.Figure plot;
    private final Figure still;
    private final String title;
    private final String key;

    private Interactive(tech.tablesaw.plotly.components.Figure plot, Figure still, String title, String key) {
        this.plot = plot;
        this.still = still;
        this.title = title;
        this.key = key;
    }

    /** Codes [N, 2] or [N, 3] coloured by label [N]; a click on a class in the legend hides it. */
    public static Interactive scatterByClass(NDArray codes, NDArray labels, String... names) {
        return Traces.scatter(codes, labels, names);
    }

    /** A curve of y over x. */
    public static Interactive line(String xLabel, String yLabel, double[] x, double[] y) {
        return Traces.line(xLabel, yLabel, x, y);
    }

    /** A figure made with jsplot itself, and the still picture that stands for it. */
    public static Interactive of(tech.tablesaw.plotly.components.Figure plot, Figure still) {
        return new Interactive(plot, still, "", "own");
    }

    static Interactive of(Layout layout, Trace[] traces, Figure still, String key) {
        return new Interactive(new tech.tablesaw.plotly.components.Figure(layout, QUIET, traces), still, "", key);
    }

    /** The claim that the figure makes. */
    public Interactive withTitle(String newTitle) {
        return new Interactive(plot, still, newTitle, key);
    }

    @Override
    public String title() {
        return title;
    }

    /** The still picture. */
    @Override
    public BufferedImage image() {
        BufferedImage body = still.image();
        int width = body.getWidth() / DENSITY;
        Heading heading = Heading.of(title, width);
        return Canvas.draw(width, heading.height() + body.getHeight() / DENSITY, g -> {
            heading.paint(g);
            g.drawImage(body, 0, heading.height(), width, body.getHeight() / DENSITY, null);
        });
    }

    @Override
    public Optional<String> html() {
        String id = "latent_" + UUID.randomUUID().toString().replace('-', '_');
        Figure small = () -> Canvas.shrunk(image(), DENSITY); // For a moment; print takes image() itself.
        String picture = Base64.getEncoder().encodeToString(small.png());
        String box =
                "<div id=\"" + id + "\" style=\"width:720px;max-width:100%\"><img alt=\"figure\" style=\"width:100%\""
                        + " src=\"data:image/png;base64," + picture + "\"></div>\n";
        String script = Plotly.carriedBy(key) ? Plotly.script() : "";
        return Optional.of(box + script + drawing(id));
    }

    /** Replaces the still picture as soon as Plotly is there, whichever figure of the page brings it. */
    private String drawing(String id) {
        String code = plot.asJavascript(id).replaceAll("</?script>", "").replace("</", "<\\/");
        return "<script>(function draw(left){var box=document.getElementById('" + id + "');\n"
                + "if(!window.Plotly||!box){if(left>0){setTimeout(draw,200,left-1);}return;}\n"
                + "box.innerHTML='';" + heading() + "\n"
                + code + FINISH + "})(" + TRIES + ");</script>";
    }

    private String heading() {
        if (title.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        title.chars().forEach(c -> text.append(String.format("\\u%04x", c)));
        return "var claim=document.createElement('div');claim.style='font-weight:bold;padding:6px 8px';claim.textContent='"
                + text + "';box.before(claim);";
    }
}
