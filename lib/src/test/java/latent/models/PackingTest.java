package latent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.djl.ndarray.NDArray;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class PackingTest {
    @Test
    void neighbours_stand_side_by_side() {
        NDArray x = Tensors.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, 4, 2);
        NDArray packed = Packing.pack(x, 2);
        assertThat(packed.getShape().getShape()).containsExactly(2, 4);
        assertThat(Tensors.doubles(packed.get("0"))).containsExactly(1, 2, 3, 4);
        assertThat(Tensors.doubles(packed.get("1"))).containsExactly(5, 6, 7, 8);
        assertThat(x.getShape().getShape()).containsExactly(4, 2); // the batch itself stays as it is
    }

    @Test
    void images_are_stacked_by_their_channels() {
        NDArray x = Tensors.normal(6, 2, 4, 4);
        NDArray packed = Packing.pack(x, 3);
        assertThat(packed.getShape().getShape()).containsExactly(2, 6, 4, 4);
        for (int i = 0; i < 6; i++) { // example i is channels 2 (i mod 3) and the next of pack i / 3
            NDArray channels = packed.get(i / 3 + ", " + 2 * (i % 3) + ":" + (2 * (i % 3) + 2));
            assertThat(Tensors.doubles(channels)).containsExactly(Tensors.doubles(x.get(String.valueOf(i))));
        }
    }

    @Test
    void a_pack_of_one_is_the_batch_itself() {
        NDArray x = Tensors.normal(3, 2);
        assertThat(Packing.pack(x, 1)).isSameAs(x);
    }

    @Test
    void a_batch_that_does_not_divide_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Packing.pack(Tensors.ones(5, 2), 2))
                .withMessage("pack: expected examples [B, D] or [B, C, H, W] with B divisible by 2"
                        + " but was given [5, 2]; use dropLast() or another batch size");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Packing.pack(Tensors.ones(4), 2))
                .withMessageContaining("but was given [4]");
    }
}
