package latent.data;

/** A file of a data set cannot be had, or is damaged. The message is one sentence that names the file. */
public final class DataException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    DataException(String message) {
        super(message);
    }

    DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
