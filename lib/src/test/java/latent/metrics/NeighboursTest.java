package latent.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import latent.tensor.Ops;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    private static NDArray line(double... at) {
        return Tensors.of(at, at.length, 1);
    }

    private static NDArray labels(long... labels) {
        return Tensors.ofLongs(labels);
    }

    @Test
    void the_nearest_point_decides() {
        double accuracy =
                Neighbours.accuracy(line(0, 1, 10), labels(4, 4, 8), line(0.2, 9, 7, 2), labels(4, 8, 4, 4), 1);
        assertThat(accuracy).isEqualTo(0.75);
    }

    @Test
    void the_smallest_label_wins_among_equally_many() {
        NDArray codes = line(0, 1, 2, 3);
        NDArray classes = labels(9, 2, 9, 2);
        assertThat(Neighbours.accuracy(codes, classes, line(1.4), labels(2), 4)).isEqualTo(1);
        assertThat(Neighbours.accuracy(codes, classes, line(0.9), labels(9), 3)).isEqualTo(1);
    }

    @Test
    void every_point_is_its_own_nearest_over_several_blocks_and_far_from_the_origin() {
        Blobs blobs = Blobs.of(2500, 5, 5, 1);
        NDArray far = blobs.x().add(1000);
        assertThat(Neighbours.accuracy(far, blobs.classes(), far, blobs.classes(), 1))
                .isEqualTo(1);
    }

    @Test
    void the_order_of_the_examples_and_a_turn_change_nothing() {
        Blobs blobs = Blobs.of(150, 2, 3, 1);
        NDArray order = Tensors.manager().randomPermutation(150);
        NDArray turn = Tensors.of(new float[] {0, -1, 1, 0}, 2, 2);
        double straight = Neighbours.accuracy(blobs.x(), blobs.classes(), blobs.x(), blobs.classes(), 5);
        NDArray mixed = Ops.rows(blobs.x(), order).matMul(turn);
        NDArray mixedClasses = Ops.rows(blobs.classes(), order);
        assertThat(Neighbours.accuracy(mixed, mixedClasses, mixed, mixedClasses, 5))
                .isEqualTo(straight);
    }

    @Test
    void what_does_not_fit_together_is_refused() {
        NDArray codes = line(0, 1, 2);
        NDArray three = labels(0, 1, 2);
        assertThatThrownBy(() -> Neighbours.accuracy(codes, three, codes, three, 4))
                .hasMessageContaining("k in 1..N")
                .hasMessageContaining("k = 4");
        assertThatThrownBy(() -> Neighbours.accuracy(codes, labels(1), codes, three, 1))
                .hasMessageContaining("one label for each of codes")
                .hasMessageContaining("given 1 labels");
        assertThatThrownBy(() -> Neighbours.accuracy(codes, three, Tensors.zeros(3, 2), three, 1))
                .hasMessageContaining("test codes [M, D]");
        assertThatThrownBy(() -> Neighbours.accuracy(codes.mul(Float.NaN), three, codes, three, 1))
                .hasMessageContaining("finite numbers");
    }
}
