package latent.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApartTest {
    @Test
    void texts_on_one_place_are_moved_until_all_can_be_read() {
        double[][] places = new double[6][];
        for (int i = 0; i < places.length; i++) {
            places[i] = new double[] {100 + i, 100, 10};
        }
        Apart.move(places);
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < i; j++) {
                double across = Math.abs(places[i][0] - places[j][0]);
                double down = Math.abs(places[i][1] - places[j][1]);
                assertThat(across > 13 || down > 15).as("texts %d and %d", i, j).isTrue();
            }
        }
    }

    @Test
    void texts_that_do_not_touch_stay() {
        double[][] places = {{0, 0, 10}, {50, 0, 10}};
        Apart.move(places);
        assertThat(places).isDeepEqualTo(new double[][] {{0, 0, 10}, {50, 0, 10}});
    }
}
