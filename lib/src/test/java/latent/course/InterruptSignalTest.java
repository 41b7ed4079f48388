package latent.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InterruptSignalTest {
    @Test
    void the_signal_interrupts_the_threads_of_that_name_and_then_does_the_rest() throws Exception {
        assumeFalse(ignored(), "who started the tests ignores SIGINT, and Java cannot undo that");
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch after = new CountDownLatch(1);
        Thread cell = sleeping("a-cell-1", interrupted);
        CountDownLatch spared = new CountDownLatch(1);
        Thread other = sleeping("no-cell", spared);
        Object before = InterruptSignal.handOnTo("a-cell-", after::countDown);
        Class<?> signal = Reflect.require("sun.misc.Signal");
        try {
            Reflect.callStatic(signal, "raise", InterruptSignal.interruptSignal(signal));
            assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(after.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(spared.await(300, TimeUnit.MILLISECONDS)).isFalse();
        } finally {
            Reflect.callStatic(signal, "handle", InterruptSignal.interruptSignal(signal), before);
            cell.interrupt();
            other.interrupt();
        }
    }

    private static boolean ignored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    private static Thread sleeping(String name, CountDownLatch interrupted) {
        Thread thread = new Thread(
                () -> {
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                },
                name);
        thread.start();
        return thread;
    }
}
