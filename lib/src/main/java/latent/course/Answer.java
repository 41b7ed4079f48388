package latent.course;

import ai.djl.ndarray.NDArray;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import latent.tensor.Tensors;

/** What one part of an exercise answered, in the form in which it is published. */
record Answer(String part, String kind, Map<String, Object> content) {
    /** No part publishes more numbers than this. */
    static final int MOST = 4_000_000;
    /** No part publishes a longer text than this. */
    static final int LONGEST = 100_000;

    private static final String ERROR = "error";
    private static final int LONGEST_ERROR = 600;

    /** The value that the part gave; one that cannot be published becomes an error that says why. */
    static Answer of(String part, Object value) {
        if (value == null) {
            return error(part, "no answer");
        }
        if (value instanceof NDArray array) {
            return array.size() > MOST ? tooMany(part, array.size()) : tensor(part, array);
        }
        if (value instanceof Number number) {
            return number(part, number);
        }
        if (value instanceof String text) {
            return text.length() > LONGEST
                    ? error(part, text.length() + " characters, at most " + LONGEST)
                    : single(part, "text", text);
        }
        if (value instanceof Boolean flag) {
            return single(part, "flag", flag);
        }
        double[] numbers = numbers(value);
        if (numbers == null) {
            return error(
                    part,
                    "expected an array, a number, a text or true or false but was given "
                            + value.getClass().getSimpleName());
        }
        return numbers.length > MOST
                ? tooMany(part, numbers.length)
                : tensor(part, numbers, List.of((long) numbers.length));
    }

    /** The part threw this. */
    static Answer stopped(String part, Throwable stopped) {
        String message = stopped.getMessage() == null ? "" : ": " + stopped.getMessage();
        return error(part, Stub.message(stopped).orElse(stopped.getClass().getSimpleName() + message));
    }

    boolean isError() {
        return kind.equals(ERROR);
    }

    /** Why there is no value. */
    String problem() {
        return (String) content.get("value");
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("part", part);
        json.put("kind", kind);
        json.putAll(content);
        return json;
    }

    /** JSON has no word for what is not a finite number. */
    private static Answer number(String part, Number number) {
        if (number instanceof Integer || number instanceof Long) {
            return single(part, "number", number.longValue());
        }
        double value = number.doubleValue();
        return Double.isFinite(value)
                ? single(part, "number", value)
                : error(part, "the answer is " + value + ", not a number");
    }

    private static double[] numbers(Object value) {
        if (value instanceof double[] doubles) {
            return doubles;
        }
        if (value instanceof long[] longs) {
            return Arrays.stream(longs).asDoubleStream().toArray();
        }
        if (value instanceof int[] ints) {
            return Arrays.stream(ints).asDoubleStream().toArray();
        }
        if (value instanceof float[] floats) {
            double[] doubles = new double[floats.length];
            for (int i = 0; i < floats.length; i++) {
                doubles[i] = floats[i];
            }
            return doubles;
        }
        return null;
    }

    private static Answer tensor(String part, NDArray array) {
        List<Long> shape = Arrays.stream(array.getShape().getShape()).boxed().toList();
        return tensor(part, Tensors.doubles(array), shape);
    }

    private static Answer tensor(String part, double[] values, List<Long> shape) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("shape", shape);
        content.put("values", Base64.getEncoder().encodeToString(bytes.array()));
        return new Answer(part, "tensor", content);
    }

    private static Answer tooMany(String part, long numbers) {
        return error(part, numbers + " numbers, at most " + MOST);
    }

    private static Answer error(String part, String why) {
        return single(part, ERROR, why.length() > LONGEST_ERROR ? why.substring(0, LONGEST_ERROR) + " ..." : why);
    }

    private static Answer single(String part, String kind, Object value) {
        return new Answer(part, kind, Map.of("value", value));
    }
}
