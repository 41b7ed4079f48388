package latent.course;

/** Text for HTML. */
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
}
