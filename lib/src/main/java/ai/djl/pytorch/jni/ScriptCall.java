package ai.djl.pytorch.jni;

import ai.djl.pytorch.engine.PtSymbolBlock;
import java.util.Arrays;

/** Calls a method of a TorchScript module so that autograd can flow through it, which the engine's own public call does not allow with numbers. */
public final class ScriptCall {
    private ScriptCall() {}

    /**
     * Runs {@code method} of the module outside inference mode; gradients are recorded when the thread records.
     *
     * @throws ai.djl.engine.EngineException when libtorch refuses the arguments
     */
    public static IValue run(PtSymbolBlock module, String method, IValue... arguments) {
        long[] handles = Arrays.stream(arguments).mapToLong(IValue::getHandle).toArray();
        return new IValue(PyTorchLibrary.LIB.moduleRunMethod(module.getHandle(), method, handles, true, false));
    }
}
