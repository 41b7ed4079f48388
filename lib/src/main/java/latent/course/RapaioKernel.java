package latent.course;

import java.awt.image.RenderedImage;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Aurelian Tutuianu's rapaio-jupyter-kernel, 3.x. */
final class RapaioKernel implements Kernel {
    private static final String BASE = "org.rapaio.jupyter.kernel.";
    /** How the kernel names the threads that run cells. */
    private static final String CELLS = "Engine-thread-";

    private final Class<?> global;

    private RapaioKernel(Class<?> global) {
        this.global = global;
    }

    static Optional<Kernel> find() {
        return Reflect.type(BASE + "global.Global").map(RapaioKernel::new);
    }

    /**
     * Plain values become plain text, as in the other kernels: this one would show them as unescaped HTML. Its own answer
     * to an interrupt ends the pool that runs cells, after which no cell runs; so Jupyter sends a signal instead, and only
     * a cell that does not end by it is cancelled.
     */
    @Override
    public void prepare() {
        Reflect.call(Reflect.callStatic(global, "options"), "set", "display.defaultMime", Bundle.PLAIN);
        renderers().removeIf(one -> Reflect.call(one, "rendererClass") != RenderedImage.class);
        InterruptSignal.handOnTo(CELLS, () -> StubbornCells.cancel(CELLS, RapaioKernel::cancel));
        Thread whenStarted = new Thread(() -> Sources.show(Reflect.call(engine(), "getShell")));
        whenStarted.setDaemon(true);
        whenStarted.start();
    }

    private static void cancel() {
        Object engine = engine();
        Object controls = Reflect.hidden(engine, "controlProvider");
        Object control = Reflect.call(controls, "getRegisteredControl", Reflect.hidden(engine, "executionId"));
        Reflect.call(control, "interrupt");
    }

    /** What runs the cells; waits until the kernel has started. */
    private static Object engine() {
        Object kernel = Reflect.fieldOf(Reflect.require(BASE + "MainApp"), "kernel");
        return Reflect.call(kernel, "javaEngine");
    }

    /** The kernel takes renderers from service files only; we put ours before its own, where a new jar does not clear them. */
    @Override
    public <T> void register(Class<T> type, Function<T, Bundle> rendering) {
        Class<?> renderer = Reflect.require(BASE + "display.DisplayRenderer");
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "rendererClass" -> type;
            case "canRender" -> true;
            case "render" -> data(rendering.apply(type.cast(arguments[1])));
            default -> Reflect.ofObject(proxy, method, arguments);
        };
        Object proxy = Proxy.newProxyInstance(renderer.getClassLoader(), new Class<?>[] {renderer}, handler);
        renderers().add(0, proxy);
    }

    @Override
    public String display(Bundle bundle) {
        return (String) Reflect.callStatic(global, "display", bundle);
    }

    @Override
    public void update(String id, Bundle bundle) {
        Reflect.callStatic(global, "updateDisplay", id, bundle);
    }

    @SuppressWarnings("unchecked") // A list of renderers, one of which each proxy of ours is.
    private List<Object> renderers() {
        return (List<Object>) Reflect.hidden(Reflect.callStatic(global, "displaySystem"), "systemDisplayRenderers");
    }

    private static Object data(Bundle bundle) {
        Class<?> type = Reflect.require(BASE + "display.DisplayData");
        Object data = Reflect.callStatic(type, "fromText", bundle.data().get(Bundle.PLAIN));
        Reflect.fill(data, bundle);
        return data;
    }
}
