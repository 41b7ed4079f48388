package latent.tensor;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.pytorch.jni.ScriptCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * TorchScript methods given as text, compiled by libtorch at run time: the way to operations that the engine does not offer. Autograd flows
 * through them. The text is serialised TorchScript: every operation is written {@code torch.name}.
 */
public final class Script {
    private final String methods;
    private PtSymbolBlock module;

    private Script(String methods) {
        this.methods = methods;
    }

    /** Methods that are compiled when the first of them is called. */
    public static Script of(String methods) {
        return new Script(methods);
    }

    /**
     * Compiles methods, each written {@code def name(self, x: Tensor) -> Tensor:} with its body indented by two more spaces.
     *
     * @throws IllegalArgumentException when libtorch cannot compile the text; the message is its own
     */
    public static Script compile(String methods) {
        Script script = new Script(methods);
        script.module();
        return script;
    }

    private synchronized PtSymbolBlock module() {
        if (module == null) {
            PtNDManager manager = (PtNDManager) Tensors.manager();
            try {
                module = JniUtils.loadModule(manager, ScriptArchive.of(methods), false, false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (EngineException e) {
                throw new IllegalArgumentException(
                        "TorchScript does not compile: " + e.getMessage().strip(), e);
            }
        }
        return module;
    }

    /** Arguments made once for many calls, such as an optimizer's list of weights. */
    public static Object prepared(List<NDArray> arrays) {
        return new Prepared(listOf(arrays));
    }

    /** Calls a method that returns one array. Arguments: arrays, lists of arrays, whole numbers, doubles, booleans, long arrays. */
    public NDArray call(String method, Object... arguments) {
        return run(method, arguments, value -> value.toTensor((PtNDManager) Tensors.manager()));
    }

    /** Calls a method that returns a list of arrays. */
    public NDList callForList(String method, Object... arguments) {
        return run(method, arguments, value -> new NDList(value.toTensorArray((PtNDManager) Tensors.manager())));
    }

    /** Calls a method that returns a whole number. */
    public long callForLong(String method, Object... arguments) {
        return run(method, arguments, IValue::toLong);
    }

    private <T> T run(String method, Object[] arguments, java.util.function.Function<IValue, T> reading) {
        IValue[] values = new IValue[arguments.length];
        List<IValue> temporary = new ArrayList<>(arguments.length);
        try {
            for (int i = 0; i < arguments.length; i++) {
                values[i] = arguments[i] instanceof Prepared ready ? ready.value() : valueOf(arguments[i]);
                if (!(arguments[i] instanceof Prepared)) {
                    temporary.add(values[i]);
                }
            }
            try (IValue result = ScriptCall.run(module(), method, values)) {
                return reading.apply(result);
            }
        } finally {
            temporary.forEach(IValue::close);
        }
    }

    private static IValue valueOf(Object argument) {
        if (argument instanceof PtNDArray array) {
            return IValue.from(array);
        } else if (argument instanceof Integer || argument instanceof Long) {
            return IValue.from(((Number) argument).longValue());
        } else if (argument instanceof Double number) {
            return IValue.from(number.doubleValue());
        } else if (argument instanceof Boolean truth) {
            return IValue.from(truth.booleanValue());
        } else if (argument instanceof long[] numbers) {
            return IValue.listFrom(numbers);
        } else if (argument instanceof double[] numbers) {
            return IValue.listFrom(numbers);
        } else if (argument instanceof String text) {
            return IValue.from(text);
        } else if (argument instanceof List<?> arrays) {
            return listOf(arrays);
        }
        throw new IllegalArgumentException(
                "expected an array, a list of arrays, a number, a boolean or a text but was given "
                        + (argument == null ? "null" : argument.getClass().getName()));
    }

    private static IValue listOf(List<?> arrays) {
        return IValue.listFrom(arrays.toArray(new PtNDArray[0]));
    }

    private record Prepared(IValue value) {}
}
