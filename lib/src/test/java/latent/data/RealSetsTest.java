package latent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** The published files give what their authors say of them. */
class RealSetsTest {
    private NDScope scope;

    @BeforeEach
    void open() {
        scope = new NDScope();
        scope.suppressNotUsedWarning();
    }

    @AfterEach
    void close() {
        scope.close();
    }

    @Test
    void dsprites_frames_have_the_known_factors_and_two_levels() {
        Examples frames = new DSprites(RealFiles.cache("dsprites")).animation();
        assertThat(frames.x().getShape()).isEqualTo(new Shape(258, 1, 64, 64));
        assertThat(frames.x().eq(0).logicalOr(frames.x().eq(1)).all().getBoolean())
                .isTrue();
        assertThat(frames.truth().columnNames()).startsWith("shape", "scale", "orientation", "posX", "posY");
        assertThat(frames.truth().intColumn("shape").countUnique()).isEqualTo(3);
        assertThat(frames.truth().intColumn("orientation").countUnique()).isEqualTo(40);
        assertThat(frames.truth().doubleColumn("scale value").min()).isCloseTo(0.5, within(1e-12));
        assertThat(frames.truth().doubleColumn("orientation value").max()).isCloseTo(2 * Math.PI, within(1e-6));
    }

    @Test
    void dsprites_frames_are_the_drawn_sprites_of_the_same_factors() {
        Examples frames = new DSprites(RealFiles.cache("dsprites")).animation();
        int[] rows = frames.truth().stream()
                .mapToInt(row -> DrawnSprites.row(
                        DrawnSprites.FACTORS.stream().mapToInt(row::getInt).toArray()))
                .toArray();
        assertThat(rows).isSorted();
        assertThat(DrawnSprites.of(rows).x()).isEqualTo(frames.x());
    }

    @Test
    void orl_has_ten_faces_of_each_of_forty_people() {
        Examples faces = Faces.orl(RealFiles.cache("orl-faces"));
        assertThat(faces.x().getShape()).isEqualTo(new Shape(400, 1, 112, 92));
        assertThat(faces.truth().intColumn("person").countUnique()).isEqualTo(40);
        assertThat(faces.x().get(0).toFloatArray()[0]).isEqualTo(0x30 / 255f); // the first pixel of s1/1.pgm
        assertThat(faces.x().max().getFloat()).isBetween(0.9f, 1f);
    }

    @Test
    void patches_of_one_seed_are_equal_and_lie_inside_their_photographs() {
        DataCache cache = RealFiles.cache("bsds500");
        Examples patches = Patches.bsds(cache, 3, 500);
        assertThat(patches.x().getShape()).isEqualTo(new Shape(500, 1, 10, 10));
        assertThat(patches.x().min().getFloat()).isBetween(0f, 0.2f);
        assertThat(patches.x().max().getFloat()).isBetween(0.8f, 1f);
        assertThat(patches.truth().stringColumn("photo").countUnique()).isEqualTo(40);
        assertThat(patches.truth().intColumn("column").max()).isBetween(320.0, 471.0);
        assertThat(Patches.bsds(cache, 3, 20).x()).isEqualTo(patches.x().get(new NDIndex(":20")));
        assertThat(Patches.bsds(cache, 4, 20).x()).isNotEqualTo(patches.x().get(new NDIndex(":20")));
    }

    @Test
    void facades_come_in_pairs_of_photograph_and_labels() {
        Pairs facades = Pairs.facades(RealFiles.cache("facades"), 64);
        assertThat(facades.trainA().getShape()).isEqualTo(new Shape(200, 3, 64, 64));
        assertThat(facades.trainB().getShape()).isEqualTo(new Shape(200, 3, 64, 64));
        assertThat(facades.testA().getShape()).isEqualTo(new Shape(106, 3, 64, 64));
        assertThat(facades.testB().getShape()).isEqualTo(new Shape(106, 3, 64, 64));
        assertThat(blue(facades.trainB()))
                .as("label maps are mostly blue")
                .isGreaterThan(blue(facades.trainA()) + 0.1f);
    }

    private static float blue(NDArray images) {
        return images.get(new NDIndex(":, 2")).mean().getFloat()
                - images.get(new NDIndex(":, 0")).mean().getFloat();
    }

    @Test
    void ecg5000_has_the_published_classes_and_standardised_beats() {
        DataCache cache = RealFiles.cache("ecg5000");
        Examples train = Ecg5000.read(cache, Ecg5000.TRAIN, 500);
        assertThat(train.x().getShape()).isEqualTo(new Shape(500, 140));
        int[] counts = new int[6];
        Arrays.stream(train.labels("class").toLongArray()).forEach(c -> counts[(int) c]++);
        assertThat(counts).containsExactly(0, 292, 177, 10, 19, 2);
        assertThat(train.truth().intColumn("abnormal").sum()).isEqualTo(208);
        assertThat(train.x().getFloat(0, 0)).isEqualTo(-0.11252183f);
        Examples test = Ecg5000.read(cache, Ecg5000.TEST, 4500);
        assertThat(test.x().getShape()).isEqualTo(new Shape(4500, 140));
        assertThat(test.truth().intColumn("abnormal").sum()).isEqualTo(1873);
        assertThat(test.x().mean(new int[] {1}).abs().max().getFloat()).isLessThan(1e-5f);
    }

    @Test
    void omniglot_has_five_alphabets_each_character_by_twenty_writers() {
        Examples letters = Omniglot.characters(RealFiles.cache("omniglot"));
        assertThat(letters.x().getShape()).isEqualTo(new Shape(2720, 1, 105, 105));
        Table truth = letters.truth();
        assertThat(truth.stringColumn("alphabet").countUnique()).isEqualTo(5);
        assertThat(truth.intColumn("character").max()).isEqualTo(135);
        assertThat(truth.where(truth.intColumn("character").isEqualTo(77)).rowCount())
                .isEqualTo(20);
        assertThat(letters.x().mean().getFloat()).as("ink is rare").isBetween(0.02f, 0.12f);
    }

    @Test
    void the_manifest_names_every_set_with_licence_and_sources() {
        assertThat(DataSet.all()).extracting(DataSet::name).hasSize(11).doesNotHaveDuplicates();
        assertThat(DataSet.all()).allSatisfy(set -> {
            assertThat(set.licence()).isNotBlank();
            assertThat(set.citation()).isNotBlank();
            assertThat(set.sources())
                    .isNotEmpty()
                    .allMatch(source -> source.startsWith("http") && source.endsWith("/"));
        });
        assertThat(DataSet.table().rowCount()).isEqualTo(11);
    }
}
