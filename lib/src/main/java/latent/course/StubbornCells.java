package latent.course;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Cells that go on after an interrupt, such as an endless loop. */
final class StubbornCells {
    /** How JShell names the method that holds the code of a cell. */
    private static final String CELL = "do_it$";
    /** Longer than a training step, after which ours end by themselves. */
    private static final long PATIENCE_MILLIS = 5000;
    /** Cells that were cancelled once: a thread that listens to nothing goes on, and shall not cost other cells their lives. */
    private static final Set<String> GIVEN_UP = ConcurrentHashMap.newKeySet();

    private StubbornCells() {}

    /** Cancels what runs on threads whose names begin so, if it still runs after a while. */
    static void cancel(String threads, Runnable cancel) {
        Set<String> interrupted = running(threads);
        interrupted.removeAll(GIVEN_UP);
        Thread watch = new Thread(() -> {
            interrupted.retainAll(afterAWhile(threads));
            if (GIVEN_UP.addAll(interrupted)) {
                cancel.run();
            }
        });
        watch.setDaemon(true);
        watch.start();
    }

    private static Set<String> afterAWhile(String threads) {
        try {
            Thread.sleep(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            return Set.of();
        }
        return running(threads);
    }

    /** The classes that JShell made of the cells that run now. */
    private static Set<String> running(String threads) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(one -> one.getKey().getName().startsWith(threads))
                .flatMap(one -> Arrays.stream(one.getValue()))
                .filter(frame -> frame.getMethodName().equals(CELL))
                .map(StackTraceElement::getClassName)
                .collect(Collectors.toSet());
    }
}
