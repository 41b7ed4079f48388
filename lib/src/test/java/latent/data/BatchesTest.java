package latent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private static NDArray numbers(int n) {
        return Tensors.ofLongs(LongStream.range(0, n).toArray());
    }

    private static List<Long> rows(Batches<NDArray> batches, long epoch) {
        List<Long> rows = new ArrayList<>();
        for (NDArray batch : batches.epoch(epoch)) {
            for (long row : batch.toLongArray()) {
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void unshuffled_batches_keep_the_order_and_the_short_last_one() {
        Batches<NDArray> batches = Batches.of(numbers(10), 4);
        assertThat(batches.steps()).isEqualTo(3);
        assertThat(batches.batchSize()).isEqualTo(4);
        assertThat(rows(batches, 5)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(batches.batch(0, 2).toLongArray()).containsExactly(8, 9);
    }

    @Test
    void the_largest_size_there_is_makes_one_batch_of_all() {
        Batches<NDArray> all = Batches.of(numbers(10), Integer.MAX_VALUE);
        assertThat(all.steps()).isEqualTo(1);
        assertThat(rows(all, 0)).hasSize(10);
    }

    @Test
    void every_example_comes_exactly_once_in_a_shuffled_epoch() {
        Batches<NDArray> batches = Batches.of(numbers(103), 16).shuffled(7);
        List<Long> seen = rows(batches, 3);
        assertThat(seen).hasSize(103).doesNotHaveDuplicates().isNotEqualTo(rows(batches, 4));
    }

    @Test
    void the_order_depends_on_seed_and_epoch_alone() {
        List<Long> third = rows(Batches.of(numbers(50), 8).shuffled(1), 3);
        Batches<NDArray> again = Batches.of(numbers(50), 8).shuffled(1);
        rows(again, 0);
        assertThat(rows(again, 3)).isEqualTo(third);
        assertThat(rows(Batches.of(numbers(50), 8).shuffled(2), 3)).isNotEqualTo(third);
        assertThat(rows(Batches.of(numbers(50), 5).shuffled(1), 3)).isEqualTo(third);
    }

    @Test
    void one_batch_alone_is_the_batch_of_the_walk() {
        Batches<NDArray> batches = Batches.of(numbers(50), 8).shuffled(1);
        int step = 0;
        for (NDArray batch : batches.epoch(2)) {
            assertThat(batches.batch(2, step++).toLongArray()).isEqualTo(batch.toLongArray());
        }
    }

    @Test
    void every_place_is_equally_likely_in_the_shuffle() {
        Batches<NDArray> batches = Batches.of(numbers(4), 4).shuffled(0);
        int[][] count = new int[4][4];
        for (int epoch = 0; epoch < 4000; epoch++) {
            List<Long> order = rows(batches, epoch);
            for (int place = 0; place < 4; place++) {
                count[place][order.get(place).intValue()]++;
            }
        }
        for (int[] place : count) {
            for (int times : place) {
                assertThat(times).isBetween(1000 - 137, 1000 + 137); // five standard deviations
            }
        }
    }

    @Test
    void labels_stay_with_their_examples() {
        NDArray images = numbers(24).reshape(12, 1, 2, 1).toType(DataType.UINT8, false);
        NDArray labels = numbers(12);
        for (Labelled batch : Batches.of(images, labels, 5).shuffled(3).epoch(0)) {
            long length = batch.y().size();
            assertThat(batch.x().getShape()).isEqualTo(new Shape(length, 1, 2, 1));
            assertThat(batch.x().getDataType()).isEqualTo(DataType.UINT8);
            for (int i = 0; i < length; i++) {
                assertThat((long) batch.x().getUint8(i, 0, 0, 0))
                        .isEqualTo(2 * batch.y().getLong(i));
            }
        }
    }

    @Test
    void dropping_the_last_leaves_full_batches_only() {
        Batches<NDArray> batches = Batches.of(numbers(10), 4).dropLast();
        assertThat(batches.steps()).isEqualTo(2);
        assertThat(rows(batches, 0)).hasSize(8);
        assertThat(Batches.of(numbers(8), 4).dropLast().steps()).isEqualTo(2);
    }

    @Test
    void a_batch_is_freed_when_the_next_is_asked_for_and_none_is_left_behind() {
        NDArray x = Tensors.zeros(64, 3);
        Batches<Labelled> batches = Batches.of(x, numbers(64), 8).shuffled(1);
        int before = Tensors.manager().getManagedArrays().size();
        for (int epoch = 0; epoch < 50; epoch++) {
            Labelled previous = null;
            for (Labelled batch : batches.epoch(epoch)) {
                assertThat(previous == null || previous.x().isReleased()).isTrue();
                assertThat(batch.x().isReleased()).isFalse();
                previous = batch;
            }
            assertThat(previous.y().isReleased()).isTrue();
        }
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before);
    }

    @Test
    void changing_a_batch_leaves_the_data_alone() {
        NDArray x = Tensors.zeros(4, 2);
        for (NDArray batch : Batches.of(x, 2).epoch(0)) {
            batch.addi(1);
        }
        assertThat(x.sum().getFloat()).isZero();
    }

    @Test
    void wrong_arguments_say_what_was_expected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Batches.of(numbers(3), 0))
                .withMessage("batches: expected a size of at least 1 but was given 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Batches.of(Tensors.zeros(0, 5), 2))
                .withMessageContaining("at least one example")
                .withMessageContaining("(0, 5)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Batches.of(numbers(3), numbers(4), 2))
                .withMessageContaining("as many labels as examples, 3, but was given 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Batches.of(numbers(3), 4).dropLast())
                .withMessageContaining("at least 4 examples, one full batch, but was given 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Batches.of(numbers(3), 2).batch(0, 2))
                .withMessageContaining("from 0 to 1 but was given 2");
    }

    @Test
    void asking_past_the_end_of_an_epoch_says_how_many_batches_it_has() {
        var walk = Batches.of(numbers(2), 2).epoch(0).iterator();
        walk.next();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(walk::next)
                .withMessageContaining("all 1 of the epoch");
    }
}
