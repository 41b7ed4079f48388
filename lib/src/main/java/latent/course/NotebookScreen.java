package latent.course;

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
        Kernels.running().ifPresent(kernel -> kernel.display(Renderings.of(figure)));
    }
}
