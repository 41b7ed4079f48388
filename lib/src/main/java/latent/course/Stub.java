package latent.course;

import java.util.Optional;
import latent.check.Unanswered;

/** What stands in place of an answer that nobody has written: {@code throw new UnsupportedOperationException("TODO: ...")}. */
final class Stub {
    private static final String MARK = "TODO";

    private Stub() {}

    /** What is still to be done, if this was thrown by such a place. */
    static Optional<String> message(Throwable stopped) {
        String text = String.valueOf(stopped.getMessage());
        if (!(stopped instanceof UnsupportedOperationException) || !text.contains(MARK)) {
            return Optional.empty();
        }
        String task =
                text.startsWith(MARK + ":") ? text.substring(MARK.length() + 1).strip() : "";
        return Optional.of(task.isEmpty() ? Unanswered.MESSAGE : "not written yet: " + task);
    }
}
