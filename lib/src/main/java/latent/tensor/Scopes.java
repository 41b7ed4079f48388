package latent.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.lang.reflect.Field;
import java.util.Map;

/** What the engine does not tell of its scopes: which arrays they answer for. */
final class Scopes {
    private static final Field ARRAYS = arrays();

    private Scopes() {}

    /** Whether the array was made inside the scope and has not been handed on. */
    static boolean owns(NDScope scope, NDArray array) {
        try {
            return ((Map<?, ?>) ARRAYS.get(scope)).containsKey(array);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field arrays() {
        try {
            Field field = NDScope.class.getDeclaredField("resources");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("expected DJL 0.35.1, whose NDScope has a field named resources", e);
        }
    }
}
