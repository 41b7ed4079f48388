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

    private final String exercise;
    private final long seed;
    private final Map<String, Part> parts;

    /** What the reader's code answers to a question; it may throw. */
    @FunctionalInterface
    public interface Part {
        /** An array, a number, a text, or true or false. */
        Object answer(Question q) throws Exception;
    }

    Answers(String exercise, long seed) {
        this(exercise, seed, Map.of());
    }

    private Answers(String exercise, long seed, Map<String, Part> parts) {
        this.exercise = exercise;
        this.seed = seed;
        this.parts = parts;
    }

    /** No answers yet of this exercise. */
    public static Answers of(String exercise) {
        return new Answers(exercise, seed(System.getenv(SEED)));
    }

    /** Adds a part; nothing is computed yet. */
    public Answers give(String part, Part answer) {
        if (parts.containsKey(part)) {
            throw new IllegalArgumentException(exercise + ": there is a part named " + part + " already");
        }
        Map<String, Part> more = new LinkedHashMap<>(parts);
        more.put(part, answer);
        return new Answers(exercise, seed, more);
    }

    /** Computes all parts, each from a seed of its own; one that stops does not stop the others. */
    public Published publish() {
        List<Answer> answers = new ArrayList<>();
        parts.forEach((name, part) -> answers.add(compute(name, part)));
        return new Published(exercise, answers);
    }

    private Answer compute(String name, Part part) {
        long own = Seeds.mix(seed, number(exercise), number(name));
        try {
            Seeds.set(own);
            return Answer.of(name, part.answer(new Question(own)));
        } catch (Throwable stopped) {
            return Answer.stopped(name, stopped);
        }
    }

    static long seed(String text) {
        if (text == null || text.isBlank()) {
            return 0;
        }
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(SEED + ": expected a whole number but was given " + text, e);
        }
    }

    private static long number(String name) {
        return Seeds.mix(name.length(), name.chars().asLongStream().toArray());
    }
}
