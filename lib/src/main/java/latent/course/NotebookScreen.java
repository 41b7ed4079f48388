package latent.course;

import java.util.UUID;
import latent.plot.Figure;
import latent.plot.Screen;

/** Shows a figure in the middle of a notebook cell. */
public final class NotebookScreen implements Screen {
    @Override
    public boolean available() {
        return Kernels.running().isPresent();
    }

    @Override
    public void show(Figure figure) {
        String id = UUID.randomUUID().toString();
        Kernels.running().ifPresent(kernel -> kernel.display(id, Renderings.of(figure)));
    }
}
