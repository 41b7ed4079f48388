package latent.course;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Aurelian Tutuianu's rapaio-jupyter-kernel, 3.x. */
final class RapaioKernel implements Kernel {
    private static final String BASE = "org.rapaio.jupyter.kernel.";

    private final Class<?> global;

    private RapaioKernel(Class<?> global) {
        this.global = global;
    }

    static Optional<Kernel> find() {
        return Reflect.type(BASE + "global.Global").map(RapaioKernel::new);
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
        @SuppressWarnings("unchecked") // A list of renderers, one of which the proxy is.
        List<Object> renderers =
                (List<Object>) Reflect.hidden(Reflect.callStatic(global, "displaySystem"), "systemDisplayRenderers");
        renderers.add(0, proxy);
    }

    @Override
    public String display(Bundle bundle) {
        return (String) Reflect.callStatic(global, "display", bundle);
    }

    @Override
    public void update(String id, Bundle bundle) {
        Reflect.callStatic(global, "updateDisplay", id, bundle);
    }

    private static Object data(Bundle bundle) {
        Class<?> type = Reflect.require(BASE + "display.DisplayData");
        Object data = Reflect.callStatic(type, "fromText", bundle.data().get(Bundle.PLAIN));
        Reflect.fill(data, bundle);
        return data;
    }
}
