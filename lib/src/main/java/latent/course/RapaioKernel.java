package latent.course;

import java.util.Optional;

/** The rapaio kernel. */
final class RapaioKernel {
    private RapaioKernel() {}

    static Optional<Kernel> find() {
        return Optional.empty();
    }
}
