package latent.course;

import java.util.LinkedHashMap;
import java.util.Map;

/** One value in several forms by MIME type, richest first; a viewer takes the best it knows. */
final class Bundle {
    static final String PLAIN = "text/plain";
    static final String HTML = "text/html";
    static final String PNG = "image/png";

    private final Map<String, Object> data = new LinkedHashMap<>();
    private final Map<String, Object> metadata = new LinkedHashMap<>();

    static Bundle of(String plain) {
        return new Bundle().with(PLAIN, plain);
    }

    /** Adds a form: text, or maps and lists for JSON. */
    Bundle with(String mime, Object content) {
        data.put(mime, content);
        return this;
    }

    /** Adds what a viewer should know of a form, such as the width of a picture. */
    Bundle withMetadata(String mime, Map<String, Object> about) {
        metadata.put(mime, about);
        return this;
    }

    Map<String, Object> data() {
        return data;
    }

    Map<String, Object> metadata() {
        return metadata;
    }
}
