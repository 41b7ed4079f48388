package latent.course;

import latent.check.Mismatch;
import latent.check.Unanswered;

/** An exercise and its check: {@code Exercise.of("1.2", "The gap").check(() -> Check.that(...).isCloseTo(...))}. */
public record Exercise(String number, String title) {
    /** The reader's answer, compared with what is expected; it may throw. */
    @FunctionalInterface
    public interface Attempt {
        /** Runs the reader's code and its checks. */
        void run() throws Exception;
    }

    /** The exercise of this number, such as "1.2". */
    public static Exercise of(String number, String title) {
        return new Exercise(number, title);
    }

    /** Runs the check and says how it went; whatever the reader's code does, this returns. */
    public Card check(Attempt attempt) {
        try {
            attempt.run();
            return Card.right(this);
        } catch (Unanswered unanswered) {
            return Card.notYet(this, unanswered.getMessage());
        } catch (Mismatch mismatch) {
            return Card.mismatch(this, mismatch);
        } catch (Throwable stopped) {
            return Card.notYet(this, explain(stopped));
        }
    }

    private static String explain(Throwable stopped) {
        String message = String.valueOf(stopped.getMessage());
        if (stopped instanceof NullPointerException && message.contains("because the return value of")) {
            return Unanswered.MESSAGE;
        }
        if (stopped instanceof AssertionError) {
            return message;
        }
        return Stub.message(stopped)
                .orElse("your code stopped with " + stopped.getClass().getSimpleName() + ": " + message);
    }
}
