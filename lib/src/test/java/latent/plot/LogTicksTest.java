package latent.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LogTicksTest {
    private static String labels(double low, double high, double... ticks) {
        LogTicks axis = LogTicks.between(low, high);
        return String.join(" ", DoubleStream.of(ticks).mapToObj(axis::label).toList());
    }

    @Test
    void over_many_powers_of_ten_these_alone_have_numbers() {
        assertThat(LogTicks.between(0.01, 5).decadesOnly()).isTrue();
        assertThat(labels(0.01, 5, 0.01, 0.1, 1)).isEqualTo("0.01 0.1 1");
    }

    @Test
    void over_less_two_and_five_times_them_have_numbers_too() {
        assertThat(LogTicks.between(200, 9000).decadesOnly()).isFalse();
        assertThat(labels(200, 9000, 200, 300, 500, 600, 1000, 2000, 3000)).isEqualTo("200  500  1000 2000 ");
        assertThat(labels(0.08, 0.3, 0.1, 0.2, 0.3)).isEqualTo("0.1 0.2 ");
    }

    @Test
    void on_a_short_axis_every_tick_has_one() {
        assertThat(labels(3.9, 8.1, 4, 5, 6, 7, 8)).isEqualTo("4 5 6 7 8");
    }

    @Test
    void an_axis_on_which_no_tick_may_lie_is_linear() {
        assertThat(LogTicks.between(1.05, 1.95).enough()).isFalse();
        assertThat(LogTicks.between(1.05, 2.15).enough()).isTrue();
    }
}
