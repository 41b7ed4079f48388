package latent.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import latent.tensor.Seeds;

/**
 * The answers of a graded exercise: {@code Answers.of("centre").give("a cloud", q -> centred(q.normal(50, 4))).publish()}. They are
 * computed on inputs that depend on the grading seed, and compared with the right ones elsewhere, when they are graded. A value:
 * {@link #give} gives new answers.
 */
public final class Answers {
    /** The environment variable with the grading seed; without it the seed is 0, for practice. */
    static final String SEED = "LATENT_GRADING_SEED";

    /** The environment variable with the seed of hidden parts: set where the teacher's notebook runs, never where a student's does. */
    static final String HIDDEN_SEED = "LATENT_HIDDEN_SEED";

    private final String exercise;
    private final Seed seed;
    private final Map<String, Task> parts;

    /** What open and hidden parts are drawn from. */
    private record Seed(long open, long hidden) {}

    private record Task(Part part, long seed) {}

    /** What the reader's code answers to a question; it may throw. */
    @FunctionalInterface
    public interface Part {
        /** An array, a number, a text, or true or false. */
        Object answer(Question q) throws Exception;
    }

    Answers(String exercise, long open, long hidden) {
        this(exercise, new Seed(open, hidden), Map.of());
    }

    private Answers(String exercise, Seed seed, Map<String, Task> parts) {
        this.exercise = exercise;
        this.seed = seed;
        this.parts = parts;
    }

    /** No answers yet of this exercise. */
    public static Answers of(String exercise) {
        return new Answers(exercise, seed(SEED, System.getenv(SEED)), seed(HIDDEN_SEED, System.getenv(HIDDEN_SEED)));
    }

    /** Adds a part; nothing is computed yet. */
    public Answers give(String part, Part answer) {
        return with(part, new Task(answer, seed.open()));
    }

    /**
     * Adds a part that only the teacher's notebook has, for example new pictures on which published weights are judged. Its inputs come from
     * another seed, which no student's code ever sees.
     */
    public Answers hidden(String part, Part answer) {
        return with(part, new Task(answer, seed.hidden()));
    }

    private Answers with(String part, Task task) {
        if (parts.containsKey(part)) {
            throw new IllegalArgumentException(exercise + ": there is a part named " + part + " already");
        }
        Map<String, Task> more = new LinkedHashMap<>(parts);
        more.put(part, task);
        return new Answers(exercise, seed, more);
    }

    /** Computes all parts, each from a seed of its own; one that stops does not stop the others. */
    public Published publish() {
        List<Answer> answers = new ArrayList<>();
        parts.forEach((name, task) -> answers.add(compute(name, task)));
        return new Published(exercise, answers);
    }

    private Answer compute(String name, Task task) {
        long own = Seeds.mix(task.seed(), number(exercise), number(name));
        try {
            Seeds.set(own);
            return Answer.of(name, task.part().answer(new Question(own)));
        } catch (Throwable stopped) {
            return Answer.stopped(name, stopped);
        }
    }

    static long seed(String variable, String text) {
        if (text == null || text.isBlank()) {
            return 0;
        }
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(variable + ": expected a whole number but was given " + text, e);
        }
    }

    private static long number(String name) {
        return Seeds.mix(name.length(), name.chars().asLongStream().toArray());
    }
}
