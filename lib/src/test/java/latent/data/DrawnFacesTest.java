package latent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class DrawnFacesTest {
    private static final Examples FACES = DrawnFaces.sample(1, 40);

    /** The largest difference in each row of pixels over all faces, [32]. */
    private static float[] changedRows(String factor) {
        NDArray with = DrawnFaces.with(FACES, factor, 1).x();
        NDArray without = DrawnFaces.with(FACES, factor, 0).x();
        return with.sub(without)
                .abs()
                .reshape(40, 32, 32)
                .max(new int[] {0})
                .max(new int[] {1})
                .toFloatArray();
    }

    private static void onlyBetween(float[] rows, int first, int last) {
        for (int y = 0; y < rows.length; y++) {
            if (y < first || y > last) {
                assertThat(rows[y]).as("row " + y).isZero();
            }
        }
        assertThat(rows[(first + last) / 2]).isGreaterThan(0.2f);
    }

    @Test
    void an_attribute_changes_its_own_part_of_the_face_and_nothing_else() {
        onlyBetween(changedRows("glasses"), 12, 19);
        onlyBetween(changedRows("smile"), 19, 25);
        onlyBetween(changedRows("hair"), 11, 29);
    }

    @Test
    void each_attribute_is_a_fair_coin_and_the_measures_fill_their_range() {
        Examples many = DrawnFaces.sample(2, 2000);
        for (String name : DrawnFaces.FACTORS.subList(0, 3)) {
            assertThat(many.values(name).mean().getFloat()).as(name).isBetween(0.45f, 0.55f);
        }
        for (String[] pair : new String[][] {{"glasses", "smile"}, {"smile", "hair"}, {"hair", "glasses"}}) {
            assertThat(many.values(pair[0]).mul(many.values(pair[1])).mean().getFloat())
                    .isBetween(0.21f, 0.29f);
        }
        assertThat(many.values("width").min().getFloat()).isBetween(7f, 7.1f);
        assertThat(many.values("width").max().getFloat()).isBetween(8.9f, 9f);
    }

    @Test
    void the_faces_are_a_function_of_the_seed_and_can_be_drawn_again_from_their_truth() {
        assertThat(FACES.x().getShape()).isEqualTo(new Shape(40, 1, 32, 32));
        assertThat(FACES.x()).isEqualTo(DrawnFaces.sample(1, 40).x());
        assertThat(FACES.x()).isNotEqualTo(DrawnFaces.sample(2, 40).x());
        assertThat(FACES.x().min().getFloat()).isGreaterThanOrEqualTo(0);
        assertThat(FACES.x().max().getFloat()).isBetween(0.6f, 1f);
        double[][] rows = new double[40][];
        for (int i = 0; i < rows.length; i++) {
            int face = i;
            rows[i] = DrawnFaces.FACTORS.stream()
                    .mapToDouble(name -> FACES.truth().doubleColumn(name).getDouble(face))
                    .toArray();
        }
        assertThat(DrawnFaces.of(rows).x()).isEqualTo(FACES.x());
    }

    @Test
    void what_no_face_has_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrawnFaces.with(FACES, "beard", 1))
                .withMessageContaining("expected a factor of [glasses, smile")
                .withMessageContaining("beard");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrawnFaces.with(FACES, "width", 20))
                .withMessage("faces: expected width from 7.0 to 9.0 but was given 20.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrawnFaces.with(FACES, "smile", 0.5))
                .withMessage("faces: expected smile 0 or 1 but was given 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrawnFaces.with(DrawnBumps.sample(1, 3), "smile", 1))
                .withMessageContaining("expected examples with the factors");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrawnFaces.of(new double[3]))
                .withMessage("faces: expected 9 factors but was given 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrawnFaces.sample(1, 0))
                .withMessageContaining("faces");
    }
}
