package latent.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class HistoryTest {
    private static final double[] LOSSES = {4, 3, 2, 1, 0.5};

    @Test
    void test_losses_stand_in_the_last_row_of_each_epoch() {
        Table table = new History(LOSSES, new double[] {9, 8, 7}, 2, 1, false).table();
        assertThat(table.columnNames()).containsExactly("step", "epoch", "loss", "test loss");
        double[] column = table.doubleColumn("test loss").asDoubleArray();
        assertThat(column).containsExactly(Double.NaN, 9, Double.NaN, 8, 7);
    }

    @Test
    void without_a_test_there_is_no_such_column() {
        Table table = new History(LOSSES, new double[0], 2, 1, false).table();
        assertThat(table.columnNames()).containsExactly("step", "epoch", "loss");
        assertThat(table.rowCount()).isEqualTo(5);
    }
}
