package latent.course;

/** Ends a kernel whose Jupyter has been killed: nobody could talk to it any more, and it would hold its memory for ever. */
final class Orphan {
    private static final String PARENT = "JPY_PARENT_PID";

    private Orphan() {}

    /** Waits, without a thread of its own, for the process that started this kernel; nothing happens where Jupyter does not name it. */
    static void endWithParent() {
        String parent = System.getenv(PARENT);
        if (parent != null && parent.matches("\\d{1,9}") && Long.parseLong(parent) > 1) {
            ProcessHandle.of(Long.parseLong(parent))
                    .ifPresent(
                            p -> p.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
        }
    }
}
