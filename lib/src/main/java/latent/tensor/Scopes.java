package latent.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.lang.reflect.Field;
import java.util.Map;

/** What the engine does not tell of its scopes: which arrays they answer for. */
final class Scopes {
    private static final Field ARRAYS = field("ai.djl.ndarray.NDScope", "resources");

    private Scopes() {}

    /** Whether the array was made inside the scope and has not been handed on. */
    static boolean owns(NDScope scope, NDArray array) {
        try {
            return ((Map<?, ?>) ARRAYS.get(scope)).containsKey(array);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives a new scope another map for its arrays. */
    static void replace(NDScope scope, Map<NDArray, NDArray> arrays) {
        try {
            ARRAYS.set(scope, arrays);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A field of the engine that no method shows. */
    static Field field(String type, String name) {
        try {
            Field field = Class.forName(type).getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("expected DJL 0.35.1, whose " + type + " has a field named " + name, e);
        }
    }
}
