package latent.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import latent.tensor.Seeds;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class InceptionScoreTest {
    @Test
    void sure_answers_spread_over_all_classes_score_as_many_as_there_are() {
        NDArray sure = Tensors.manager().eye(10);
        assertThat(InceptionScore.of(sure)).isCloseTo(10, within(1e-12));
        assertThat(InceptionScore.of(sure.concat(sure, 0))).isCloseTo(10, within(1e-12));
        assertThat(InceptionScore.of(sure.get("0:4"))).isCloseTo(4, within(1e-12));
    }

    @Test
    void one_answer_for_all_scores_1_sure_or_not() {
        assertThat(InceptionScore.of(Tensors.ones(7, 10).div(10))).isCloseTo(1, within(1e-7));
        NDArray same = Tensors.of(new float[] {1, 0, 0, 1, 0, 0}, 2, 3);
        assertThat(InceptionScore.of(same)).isEqualTo(1);
    }

    @Test
    void by_hand() {
        NDArray p = Tensors.of(new float[] {0.75f, 0.25f, 0.25f, 0.75f}, 2, 2);
        double kl = 0.75 * Math.log(1.5) + 0.25 * Math.log(0.5);
        assertThat(InceptionScore.of(p)).isCloseTo(Math.exp(kl), within(1e-12));
    }

    @Test
    void it_lies_between_1_and_the_number_of_classes_and_minds_neither_order() {
        Seeds.set(1);
        NDArray p = Tensors.normal(500, 10).mul(4).softmax(1);
        double score = InceptionScore.of(p);
        assertThat(score).isBetween(2.0, 10.0);
        assertThat(InceptionScore.of(p.flip(0).flip(1))).isCloseTo(score, within(1e-9));
        int before = Tensors.manager().getManagedArrays().size();
        InceptionScore.of(p);
        assertThat(Tensors.manager().getManagedArrays()).hasSize(before);
    }

    @Test
    void what_is_no_probability_is_refused() {
        assertThatThrownBy(() -> InceptionScore.of(Tensors.ones(2, 3)))
                .hasMessageContaining("rows that add up to 1")
                .hasMessageContaining("off by 2.0");
        assertThatThrownBy(() -> InceptionScore.of(Tensors.of(new float[] {1.5f, -0.5f}, 1, 2)))
                .hasMessageContaining("numbers from -0.5");
        assertThatThrownBy(() -> InceptionScore.of(Tensors.ones(3))).hasMessageContaining("[N, D]");
    }
}
