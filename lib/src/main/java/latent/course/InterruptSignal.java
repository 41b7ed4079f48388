package latent.course;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** An interrupt that Jupyter sends as a signal reaches the running cell as an interrupt of its thread. */
final class InterruptSignal {
    private InterruptSignal() {}

    /**
     * From now on the signal interrupts all threads whose names begin so, then this is done; before, it would end the program. Gives who received it
     * before.
     */
    static Object handOnTo(String threads, Runnable then) {
        Class<?> signal = Reflect.require("sun.misc.Signal"); // By name: the compiler refuses what may once be removed.
        Class<?> receiver = Reflect.require("sun.misc.SignalHandler");
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (!method.getName().equals("handle")) {
                return Reflect.ofObject(proxy, method, arguments);
            }
            interrupt(threads);
            then.run();
            return null;
        };
        Object proxy = Proxy.newProxyInstance(receiver.getClassLoader(), new Class<?>[] {receiver}, handler);
        return Reflect.callStatic(signal, "handle", interruptSignal(signal), proxy);
    }

    private static void interrupt(String threads) {
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(threads))
                .forEach(Thread::interrupt);
    }

    static Object interruptSignal(Class<?> signal) {
        try {
            Constructor<?> named = signal.getConstructor(String.class);
            return named.newInstance("INT");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Java does not let us receive signals", e);
        }
    }
}
