package latent.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InterruptSignalTest {
    @Test
    void the_signal_interrupts_the_threads_of_that_name_and_then_does_the_rest() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch after = new CountDownLatch(1);
        Thread cell = sleeping("a-cell-1", interrupted);
        Thread other = sleeping("no-cell", new CountDownLatch(1));
        InterruptSignal.handOnTo("a-cell-", after::countDown);
        Class<?> signal = Reflect.require("sun.misc.Signal");
        try {
            Reflect.callStatic(signal, "raise", InterruptSignal.interruptSignal(signal));
            assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(after.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(other.isAlive()).isTrue();
        } finally {
            Object end = Reflect.fieldOf(Reflect.require("sun.misc.SignalHandler"), "SIG_DFL");
            Reflect.callStatic(signal, "handle", InterruptSignal.interruptSignal(signal), end);
            cell.interrupt();
            other.interrupt();
        }
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
