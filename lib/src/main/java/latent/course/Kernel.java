package latent.course;

import java.util.function.Function;

/** The running notebook kernel, whichever it is; reached by reflection, because the library does not depend on one. */
interface Kernel {
    /** Called once, before the first rendering is registered: what this kernel alone needs. */
    default void prepare() {}

    /** Values of this type show themselves by this rendering. */
    <T> void register(Class<T> type, Function<T, Bundle> rendering);

    /** Shows something now; gives the id by which it can be replaced. */
    String display(Bundle bundle);

    /** Replaces what was shown under this id. */
    void update(String id, Bundle bundle);
}
