package latent.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static Answers answers(String exercise, long seed) {
        return new Answers(exercise, seed, -seed);
    }

    /** The one part of an exercise as a reader of JSON gets it. */
    private static JsonObject answer(Answers.Part part) {
        return parts(answers("centre", 5).give("a", part)).get(0);
    }

    private static List<JsonObject> parts(Answers answers) {
        JsonObject json = json(answers.publish());
        return json.getAsJsonArray("parts").asList().stream()
                .map(part -> part.getAsJsonObject())
                .toList();
    }

    private static JsonObject json(Published published) {
        return new Gson()
                .toJsonTree(published.bundle().data().get("application/vnd.latent.answers+json"))
                .getAsJsonObject();
    }

    private static double[] numbers(JsonObject tensor) {
        byte[] bytes = Base64.getDecoder().decode(tensor.get("values").getAsString());
        double[] numbers = new double[bytes.length / 8];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(numbers);
        return numbers;
    }

    private static String problem(Answers.Part part) {
        JsonObject answer = answer(part);
        assertThat(answer.get("kind").getAsString()).isEqualTo("error");
        return answer.get("value").getAsString();
    }

    @Test
    void an_array_keeps_its_shape_and_its_numbers() {
        JsonObject tensor = answer(q -> Tensors.of(new float[] {1, -2.5f, Float.NaN, 1e-30f}, 2, 2));
        assertThat(tensor.toString()).startsWith("{\"part\":\"a\",\"kind\":\"tensor\",\"shape\":[2,2],\"values\":\"");
        assertThat(numbers(tensor)).containsExactly(1, -2.5, Double.NaN, 1e-30f);
        assertThat(answer(q -> Tensors.scalar(1)).get("shape")).hasToString("[]");
        assertThat(numbers(answer(q -> Tensors.zeros(2).eq(0)))).containsExactly(1, 1);
    }

    @Test
    void numbers_are_written_as_little_endian_doubles() {
        assertThat(answer(q -> new double[] {1}).get("values").getAsString()).isEqualTo("AAAAAAAA8D8=");
        double third = 1.0 / 3;
        assertThat(numbers(answer(q -> new double[] {third, -0.0}))).containsExactly(third, -0.0);
        assertThat(numbers(answer(q -> new long[] {1L << 40}))).containsExactly(0x1p40);
        assertThat(numbers(answer(q -> new float[] {0.5f}))).containsExactly(0.5);
        assertThat(answer(q -> new int[] {3, 4}).get("shape")).hasToString("[2]");
    }

    @Test
    void single_values_keep_their_kind() {
        assertThat(answer(q -> 1.5)).hasToString("{\"part\":\"a\",\"kind\":\"number\",\"value\":1.5}");
        assertThat(answer(q -> 7)).hasToString("{\"part\":\"a\",\"kind\":\"number\",\"value\":7}");
        assertThat(answer(q -> false)).hasToString("{\"part\":\"a\",\"kind\":\"flag\",\"value\":false}");
        String text = "a \"quoted\" \\ line\n</script>\u0000\u2028\u00e9";
        assertThat(answer(q -> text).get("value").getAsString()).isEqualTo(text);
    }

    @Test
    void what_cannot_be_published_says_why() {
        assertThat(problem(q -> null)).isEqualTo("no answer");
        assertThat(problem(q -> Double.NaN)).isEqualTo("the answer is NaN, not a number");
        assertThat(problem(q -> Float.POSITIVE_INFINITY)).isEqualTo("the answer is Infinity, not a number");
        assertThat(problem(q -> Optional.of(1)))
                .isEqualTo("expected an array, a number, a text or true or false but was given Optional");
        assertThat(problem(q -> new double[4_000_001])).isEqualTo("4000001 numbers, at most 4000000");
        assertThat(problem(q -> Tensors.zeros(4000, 1001))).isEqualTo("4004000 numbers, at most 4000000");
        assertThat(problem(q -> "x".repeat(100_001))).isEqualTo("100001 characters, at most 100000");
        assertThat(problem(q -> {
                    throw new Exception("y".repeat(5000));
                }))
                .hasSize(604);
    }

    @Test
    void a_part_that_stops_does_not_stop_the_others() {
        List<JsonObject> parts = parts(answers("centre", 1)
                .give("null", q -> Objects.requireNonNull(null, "no weights").hashCode())
                .give("deep", q -> {
                    throw new StackOverflowError();
                })
                .give("stub", q -> {
                    throw new UnsupportedOperationException("TODO: subtract the mean");
                })
                .give("good", q -> 1));
        assertThat(parts)
                .extracting(part -> part.get("kind").getAsString())
                .containsExactly("error", "error", "error", "number");
        assertThat(parts.get(0).get("value").getAsString()).isEqualTo("NullPointerException: no weights");
        assertThat(parts.get(1).get("value").getAsString()).isEqualTo("StackOverflowError");
        assertThat(parts.get(2).get("value").getAsString()).isEqualTo("not written yet: subtract the mean");
    }

    @Test
    void inputs_and_the_engine_are_seeded_for_each_part_alone() {
        Answers.Part part = q -> q.normal(3).concat(Tensors.normal(3), 0);
        Answers one = answers("centre", 9).give("a", part);
        Answers two = answers("centre", 9).give("b", q -> Tensors.normal(5)).give("a", part);
        double[] inputs = numbers(parts(one).get(0));
        assertThat(numbers(parts(two).get(1))).isEqualTo(inputs);
        assertThat(numbers(parts(answers("centre", 10).give("a", part)).get(0))).isNotEqualTo(inputs);
        assertThat(numbers(parts(answers("scale", 9).give("a", part)).get(0))).isNotEqualTo(inputs);
        assertThat(numbers(parts(answers("centre", 9).give("c", part)).get(0))).isNotEqualTo(inputs);
    }

    @Test
    void a_hidden_part_is_drawn_from_a_seed_of_its_own() {
        Answers.Part part = q -> q.normal(3);
        double[] hidden =
                numbers(parts(new Answers("centre", 9, 4).hidden("a", part)).get(0));
        assertThat(numbers(parts(new Answers("centre", 9, 4).give("a", part)).get(0)))
                .isNotEqualTo(hidden);
        assertThat(numbers(parts(new Answers("centre", 9, 5).hidden("a", part)).get(0)))
                .isNotEqualTo(hidden);
        assertThat(numbers(parts(new Answers("centre", 8, 4).hidden("a", part)).get(0)))
                .isEqualTo(hidden);
    }

    @Test
    void the_grading_seed_is_a_whole_number() {
        assertThat(Answers.seed("SEED", null)).isZero();
        assertThat(Answers.seed("SEED", " -9223372036854775808\n")).isEqualTo(Long.MIN_VALUE);
        assertThatThrownBy(() -> Answers.seed("SEED", "1e3"))
                .hasMessage("SEED: expected a whole number but was given 1e3");
    }

    @Test
    void the_card_says_how_many_were_computed_and_escapes_html() {
        Answers right = answers("centre", 1).give("cloud", q -> 1);
        assertThat(right.publish()).hasToString("Exercise centre: 1 answer computed; it is judged when it is graded");
        Answers half = right.give("<b>", q -> {
            throw new IllegalStateException("<script>");
        });
        assertThat(half.publish())
                .hasToString("Exercise centre: 1 of 2 answers computed\n  <b>: IllegalStateException: <script>");
        String html = (String) half.publish().bundle().data().get(Bundle.HTML);
        assertThat(html).contains("&lt;b&gt;", "&lt;script&gt;").doesNotContain("<script>");
        assertThat(json(half.publish()).get("exercise").getAsString()).isEqualTo("centre");
    }

    @Test
    void two_parts_of_one_name_are_refused_and_answers_are_a_value() {
        Answers one = answers("centre", 1).give("a", q -> 1);
        assertThat(one.give("b", q -> 2)).isNotSameAs(one);
        assertThat(parts(one)).hasSize(1);
        assertThatThrownBy(() -> one.give("a", q -> 2)).hasMessage("centre: there is a part named a already");
    }

    @Test
    void nothing_is_written_to_stderr() {
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            problem(q -> {
                throw new IllegalStateException("stop");
            });
        } finally {
            System.setErr(before);
        }
        assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
