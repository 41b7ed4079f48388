package latent.course;

import java.util.Locale;

/** A bar that fills, with a line of text below it. */
final class Bar {
    private Bar() {}

    /** Filled to a share in [0, 1]. */
    static Bundle of(double share, String text) {
        return of(share, text, "");
    }

    /** With something more below, as HTML. */
    static Bundle of(double share, String text, String below) {
        String html = String.format(
                Locale.ROOT,
                "<div style=\"max-width:720px\"><div style=\"height:8px;border-radius:4px;background:#8885\">"
                        + "<div style=\"width:%.1f%%;height:8px;border-radius:4px;background:#0072B2\"></div></div>"
                        + "<div style=\"font-size:90%%\">%s</div>%s</div>",
                100 * share,
                Html.escape(text),
                below);
        return Bundle.of(text).with(Bundle.HTML, html);
    }

    /** The line that stays. */
    static Bundle done(String text) {
        return Bundle.of(text).with(Bundle.HTML, "<div style=\"font-size:90%\">" + Html.escape(text) + "</div>");
    }
}
