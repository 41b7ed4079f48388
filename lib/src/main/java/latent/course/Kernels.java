package latent.course;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds the kernel that runs this notebook. */
final class Kernels {
    private Kernels() {}

    static Optional<Kernel> running() {
        Stream<Supplier<Optional<Kernel>>> known =
                Stream.of(SharedKernel::jjava, SharedKernel::ijava, RapaioKernel::find);
        return known.flatMap(find -> find.get().stream()).findFirst();
    }
}
