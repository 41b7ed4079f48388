package latent.data;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.nio.file.Path;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawnPatchesTest {
    @Test
    void patches_of_leaves_stand_where_their_truth_says() {
        Examples patches = Patches.leaves(5, 130);
        assertThat(patches.x().getShape().getShape()).containsExactly(130, 1, 10, 10);
        NDArray pictures = DeadLeaves.images(5, 2, 110).x();
        for (int i : new int[] {0, 15, 120, 129}) {
            int picture = patches.truth().intColumn("picture").get(i);
            int row = patches.truth().intColumn("row").get(i);
            int column = patches.truth().intColumn("column").get(i);
            NDIndex place =
                    new NDIndex(picture + ", 0, " + row + ":" + (row + 10) + ", " + column + ":" + (column + 10));
            assertThat(Tensors.doubles(patches.x().get(i, 0))).isEqualTo(Tensors.doubles(pictures.get(place)));
        }
    }

    @Test
    void a_seed_draws_the_same_patches_again() {
        assertThat(Patches.leaves(1, 7).x()).isEqualTo(Patches.leaves(1, 7).x());
        assertThat(Patches.leaves(1, 7).x()).isNotEqualTo(Patches.leaves(2, 7).x());
    }

    @Test
    void leaves_stand_in_where_there_are_no_photographs(@TempDir Path empty) {
        assertThat(Patches.natural(new DataCache(empty, empty, RealFiles.offline()), 1, 3)
                        .name())
                .isEqualTo("dead leaves patches");
    }
}
