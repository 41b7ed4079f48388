package latent.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Memory that a recorded formula still needs. The number in {@code x.mul(0.3)} becomes an array on memory of Java's that the engine closes at
 * once, and the garbage collector may take that memory before the derivative has read it. So what is made from Java's memory inside a
 * recording is held until the recording after the next one begins: the backward pass of a training step is a recording of its own.
 */
final class Held {
    private static final ThreadLocal<Held> OF_THREAD = ThreadLocal.withInitial(Held::new);
    private static final Field MEMORY = memory();

    private final Deque<List<Object>> recordings = new ArrayDeque<>(); // this one and the one before
    private int depth;

    private Held() {}

    /** A recording begins on this thread, perhaps inside another one. */
    static void begin() {
        Held held = OF_THREAD.get();
        if (held.depth++ == 0) {
            held.recordings.addLast(new ArrayList<>());
            if (held.recordings.size() > 2) {
                held.recordings.removeFirst();
            }
        }
    }

    /** The recording that began last has ended. */
    static void end() {
        OF_THREAD.get().depth--;
    }

    /** The arrays of a scope; while recording, the memory of those that come in is held. */
    static final class Arrays extends IdentityHashMap<NDArray, NDArray> {
        private static final long serialVersionUID = 1;

        @Override
        public NDArray put(NDArray array, NDArray same) {
            Held held = OF_THREAD.get();
            if (held.depth > 0) {
                held.hold(array);
            }
            return super.put(array, same);
        }
    }

    private void hold(NDArray array) {
        try {
            Object memory = MEMORY.getDeclaringClass().isInstance(array) ? MEMORY.get(array) : null;
            if (memory != null) {
                recordings.getLast().add(memory);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field memory() {
        return Scopes.field("ai.djl.pytorch.engine.PtNDArray", "dataRef");
    }

    /** A scope whose arrays are held while recording. */
    static NDScope scope() {
        NDScope scope = new NDScope();
        Scopes.replace(scope, new Arrays());
        return scope;
    }
}
