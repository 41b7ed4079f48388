package latent.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class QuestionTest {
    @Test
    void equal_seeds_give_equal_inputs_whatever_the_engine_drew_before() {
        Seeds.set(1);
        double[] first = drawn(7);
        Seeds.set(2);
        Tensors.normal(1000);
        assertThat(drawn(7)).isEqualTo(first);
        assertThat(drawn(8)).isNotEqualTo(first);
    }

    private static double[] drawn(long seed) {
        Question q = new Question(seed);
        NDArray all = q.normal(3, 4)
                .flatten()
                .concat(q.uniform(0, 1, 5), 0)
                .concat(Tensors.of(new float[] {q.whole(0, 1000)}), 0)
                .concat(q.digits(2).flatten(), 0);
        return Tensors.doubles(all);
    }

    @Test
    void an_order_has_each_number_once() {
        long[] order = new Question(3).order(50);
        assertThat(order).hasSize(50).doesNotHaveDuplicates().isNotEqualTo(new Question(4).order(50));
        assertThat(Arrays.stream(order).boxed()).allMatch(i -> 0 <= i && i < 50);
    }

    @Test
    void draws_go_on_within_a_part() {
        Question q = new Question(3);
        assertThat(Tensors.doubles(q.normal(10))).isNotEqualTo(Tensors.doubles(q.normal(10)));
        assertThat(Tensors.doubles(q.digits(1))).isNotEqualTo(Tensors.doubles(q.digits(1)));
    }

    @Test
    void shapes_are_those_asked_for() {
        Question q = new Question(0);
        assertThat(q.normal(2, 3).getShape().getShape()).containsExactly(2, 3);
        assertThat(q.normal().getShape().getShape()).isEmpty();
        assertThat(q.uniform(0, 1, 4).getShape().getShape()).containsExactly(4);
        assertThat(q.digits(3).getShape().getShape()).containsExactly(3, 784);
        assertThat(q.wholes(0, 9, 6)).hasSize(6);
    }

    @Test
    void normal_draws_have_mean_0_and_variance_1() {
        NDArray x = new Question(1).normal(20_000);
        assertThat(x.mean().getFloat()).isBetween(-0.03f, 0.03f);
        assertThat(x.square().mean().getFloat()).isBetween(0.95f, 1.05f);
    }

    @Test
    void bounds_of_whole_numbers_are_included_and_kept() {
        assertThat(new Question(2).wholes(-1, 1, 200)).containsOnly(-1, 0, 1).contains(-1, 0, 1);
        assertThat(new Question(2).whole(Integer.MAX_VALUE, Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
        NDArray uniform = new Question(2).uniform(2, 3, 500);
        assertThat(uniform.min().getFloat()).isBetween(2f, 2.1f);
        assertThat(uniform.max().getFloat()).isBetween(2.9f, 3f);
        assertThat(new Question(2).digits(3).max().getFloat()).isBetween(0.5f, 1f);
    }

    @Test
    void wrong_bounds_are_named() {
        assertThatThrownBy(() -> new Question(0).uniform(1, 1, 2))
                .hasMessage("uniform: expected low < high but was given 1.0 and 1.0");
        assertThatThrownBy(() -> new Question(0).whole(2, 1))
                .hasMessage("wholes: expected low <= high but was given 2 and 1");
    }
}
