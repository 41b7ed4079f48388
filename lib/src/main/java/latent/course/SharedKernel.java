package latent.course;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * JJava and IJava: two descendants of one base kernel, alike but for their packages. IJava is Spencer Park's
 * (io.github.spencerpark), JJava the DFLib project's.
 */
final class SharedKernel implements Kernel {
    /** How JJava names the threads that run cells. */
    private static final String CELLS = "jjava-exec-";

    private final String base;
    private final Object kernel;

    private SharedKernel(String base, Object kernel) {
        this.base = base;
        this.kernel = kernel;
    }

    static Optional<Kernel> jjava() {
        return find("org.dflib.jjava.kernel.JavaNotebookStatics", "kernel", "org.dflib.jjava.jupyter.kernel");
    }

    static Optional<Kernel> ijava() {
        return find("io.github.spencerpark.ijava.IJava", "getKernelInstance", "io.github.spencerpark.jupyter.kernel");
    }

    private static Optional<Kernel> find(String holder, String getter, String base) {
        return Reflect.type(holder)
                .map(type -> Reflect.callStatic(type, getter))
                .map(kernel -> new SharedKernel(base, kernel));
    }

    /**
     * JJava's own answer to an interrupt leaves the cell at once with an error in red, while the training goes on to its
     * clean end behind it. So Jupyter sends a signal instead, and JJava is asked only about cells that do not end by it.
     */
    @Override
    public void prepare() {
        if (base.contains("jjava")) {
            InterruptSignal.handOnTo(CELLS, () -> StubbornCells.cancel(CELLS, () -> Reflect.call(kernel, "interrupt")));
            Sources.show(Reflect.call(kernel, "getJShell"));
        }
    }

    @Override
    public <T> void register(Class<T> type, Function<T, Bundle> rendering) {
        Class<?> function = Reflect.require(base + ".display.RenderFunction");
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (!method.getName().equals("render")) {
                return Reflect.ofObject(proxy, method, arguments);
            }
            Object container = Reflect.call(arguments[1], "getOutputContainer");
            Reflect.fill(container, rendering.apply(type.cast(arguments[0])));
            return null;
        };
        Object proxy = Proxy.newProxyInstance(function.getClassLoader(), new Class<?>[] {function}, handler);
        Object registration = Reflect.call(renderer(), "createRegistration", type);
        Object types = new String[] {Bundle.PLAIN, Bundle.HTML, Bundle.PNG};
        Reflect.call(Reflect.call(registration, "preferring", types), "register", proxy);
    }

    @Override
    public String display(Bundle bundle) {
        String id = UUID.randomUUID().toString();
        Object data = data(bundle);
        Reflect.call(data, "setDisplayId", id);
        Reflect.call(kernel, "display", data);
        return id;
    }

    @Override
    public void update(String id, Bundle bundle) {
        Object display = Reflect.field(Reflect.call(kernel, "getIO"), "display");
        Reflect.call(display, "updateDisplay", id, data(bundle));
    }

    private Object renderer() {
        return Reflect.call(kernel, "getRenderer");
    }

    private Object data(Bundle bundle) {
        Object data = Reflect.make(Reflect.require(base + ".display.DisplayData"));
        Reflect.fill(data, bundle);
        return data;
    }
}
