package latent.course;

/** Text and frames for HTML. */
final class Html {
    private Html() {}

    /** The text with the five characters that HTML reads as its own written out; line ends are kept. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n' -> safe.append("<br>");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    /** A frame with a coloured edge around HTML. */
    static String card(String colour, String content) {
        return "<div class=\"latent-card\" style=\"border-left:6px solid " + colour
                + ";padding:8px 14px;margin:6px 0;max-width:720px\">" + content + "</div>";
    }
}
