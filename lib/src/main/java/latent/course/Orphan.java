package latent.course;

import java.util.concurrent.CompletableFuture;

/** Ends a kernel whose Jupyter has been killed: nobody could talk to it any more, and it would hold its memory for ever. */
final class Orphan {
    private static final String PARENT = "JPY_PARENT_PID";

    private Orphan() {}

    /** Waits, without a thread of its own, for the process that started this kernel; nothing happens where Jupyter does not name it. */
    static void endWithParent() {
        String parent = System.getenv(PARENT);
        if (parent != null && parent.matches("[1-9]\\d{0,8}") && Long.parseLong(parent) > 1) {
            ProcessHandle.of(Long.parseLong(parent)).ifPresent(Orphan::endWith);
        }
    }

    private static void endWith(ProcessHandle parent) {
        CompletableFuture<ProcessHandle> end = parent.onExit();
        end.whenComplete((process, error) -> Runtime.getRuntime().halt(0)).exceptionally(error -> null);
    }
}
