package latent.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.stream.Stream;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClustersTest {
    /** A way to find groups, with a name for the report. */
    record Way(String name, Finder finder) {
        NDArray groups(NDArray x, int k, long seed) {
            return finder.groups(x, k, seed);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    interface Finder {
        NDArray groups(NDArray x, int k, long seed);
    }

    static Stream<Way> ways() {
        return Stream.of(
                new Way("kMeans", Clusters::kMeans),
                new Way("gaussianMixture", Clusters::gaussianMixture),
                new Way("spectral", Clusters::spectral));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void groups_that_stand_apart_are_found(Way way) {
        Blobs blobs = Blobs.of(200, 4, 5, 20);
        NDArray groups = way.groups(blobs.x(), 5, 3);
        assertThat(groups.getDataType()).isEqualTo(DataType.INT64);
        assertThat(groups.getShape().getShape()).containsExactly(200);
        assertThat(Clusters.purity(groups, blobs.classes())).isEqualTo(1);
        assertThat(Clusters.normalisedMutualInformation(groups, blobs.classes()))
                .isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void equal_seeds_give_equal_groups_and_moving_the_points_changes_none(Way way) {
        NDArray x = Blobs.of(120, 3, 4, 4).x();
        long[] groups = way.groups(x, 4, 7).toLongArray();
        assertThat(way.groups(x, 4, 7).toLongArray()).isEqualTo(groups);
        NDArray moved = way.groups(x.mul(4).add(64), 4, 7);
        assertThat(Clusters.normalisedMutualInformation(moved, Tensors.ofLongs(groups)))
                .isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void from_one_group_to_as_many_as_there_are_points(Way way) {
        NDArray x = Blobs.of(6, 2, 6, 30).x();
        assertThat(way.groups(x, 1, 1).toLongArray()).containsOnly(0);
        assertThat(way.groups(x, 6, 1).toLongArray()).hasSize(6).doesNotHaveDuplicates();
        assertThat(way.groups(Tensors.zeros(1, 2), 1, 1).toLongArray()).containsExactly(0);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void points_that_are_all_equal_or_flat_break_nothing(Way way) {
        assertThat(way.groups(Tensors.ones(30, 3), 2, 1).toLongArray()).hasSize(30);
        Blobs blobs = Blobs.of(60, 2, 2, 20);
        NDArray flat = blobs.x().concat(Tensors.zeros(60, 3), 1);
        assertThat(Clusters.purity(way.groups(flat, 2, 1), blobs.classes())).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void too_many_groups_other_shapes_and_nan_are_refused(Way way) {
        assertThatThrownBy(() -> way.groups(Tensors.zeros(3, 2), 4, 1))
                .hasMessage(way + ": expected 1 to N = 3 clusters but was given 4");
        assertThatThrownBy(() -> way.groups(Tensors.zeros(3, 2), 0, 1)).hasMessageContaining("given 0");
        assertThatThrownBy(() -> way.groups(Tensors.zeros(3), 1, 1)).hasMessageContaining("points [N, D]");
        for (float bad : List.of(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY)) {
            assertThatThrownBy(() -> way.groups(Tensors.of(new float[] {1, bad}, 2, 1), 1, 1))
                    .hasMessageContaining("finite numbers");
        }
    }

    @Test
    void the_graph_parts_what_no_mean_can() {
        double[] numbers = new double[400];
        long[] rings = new long[200];
        for (int i = 0; i < 200; i++) { // two rings, one inside the other
            rings[i] = i % 2;
            numbers[2 * i] = (1 + 2 * rings[i]) * Math.cos(0.0314 * i);
            numbers[2 * i + 1] = (1 + 2 * rings[i]) * Math.sin(0.0314 * i);
        }
        NDArray x = Tensors.of(numbers, 200, 2);
        NDArray classes = Tensors.ofLongs(rings);
        assertThat(Clusters.purity(Clusters.spectral(x, 2, 1), classes)).isEqualTo(1);
        assertThat(Clusters.normalisedMutualInformation(Clusters.kMeans(x, 2, 1), classes))
                .isLessThan(0.1);
    }

    @Test
    void a_graph_of_too_many_points_is_refused_before_it_takes_hours() {
        assertThatThrownBy(() -> Clusters.spectral(Tensors.zeros(5001, 1), 2, 1))
                .hasMessage("spectral: expected at most 5000 points, for its time grows as N^3, but was given 5001");
    }

    @Test
    void measures_of_agreement_by_hand() {
        NDArray classes = Tensors.ofLongs(new long[] {0, 0, 1, 1});
        assertThat(Clusters.purity(Tensors.ofLongs(new long[] {7, 7, 7, 3}), classes))
                .isEqualTo(0.75);
        assertThat(Clusters.normalisedMutualInformation(Tensors.ofLongs(new long[] {9, 9, -4, -4}), classes))
                .isCloseTo(1, within(1e-12));
        assertThat(Clusters.normalisedMutualInformation(Tensors.ofLongs(new long[] {0, 1, 0, 1}), classes))
                .isCloseTo(0, within(1e-12));
        assertThat(Clusters.normalisedMutualInformation(Tensors.ofLongs(new long[4]), classes))
                .isCloseTo(0, within(1e-12));
        assertThat(Clusters.normalisedMutualInformation(Tensors.ofLongs(new long[4]), Tensors.ofLongs(new long[4])))
                .isEqualTo(1);
        assertThat(Clusters.purity(Tensors.ofLongs(new long[] {0, 1, 2, 3}), classes))
                .isEqualTo(1);
    }

    @Test
    void information_is_symmetric_and_neither_measure_minds_names() {
        NDArray a = Tensors.ofLongs(new long[] {0, 1, 2, 2, 1, 0, 1, 1});
        NDArray renamed = Tensors.ofLongs(new long[] {5, 0, 3, 3, 0, 5, 0, 0});
        NDArray b = Tensors.ofLongs(new long[] {0, 0, 1, 1, 1, 1, 0, 1});
        double shared = Clusters.normalisedMutualInformation(a, b);
        assertThat(shared).isBetween(0.01, 0.99);
        assertThat(Clusters.normalisedMutualInformation(b, a)).isCloseTo(shared, within(1e-12));
        assertThat(Clusters.normalisedMutualInformation(renamed, b)).isCloseTo(shared, within(1e-12));
        assertThat(Clusters.purity(renamed, b)).isEqualTo(Clusters.purity(a, b));
    }

    @Test
    void labels_of_other_lengths_or_kinds_are_refused() {
        NDArray four = Tensors.ofLongs(new long[4]);
        assertThatThrownBy(() -> Clusters.purity(four, Tensors.ofLongs(new long[3])))
                .hasMessage("purity: expected as many labels on both sides but was given 4 and 3");
        assertThatThrownBy(() -> Clusters.purity(four, Tensors.zeros(4))).hasMessageContaining("of whole numbers");
    }
}
