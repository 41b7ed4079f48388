package latent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import latent.tensor.Tensors;
import org.junit.jupiter.api.Test;

class DrawnHeartbeatsTest {
    @Test
    void beats_are_standardised_as_the_published_ones() {
        NDArray x = DrawnHeartbeats.sample(0, 200).x();
        assertThat(x.getShape()).isEqualTo(new Shape(200, 140));
        assertThat(x.mean(new int[] {1}).abs().max().getFloat()).isLessThan(1e-6f);
        NDArray variance = x.square().sum(new int[] {1}).div(139);
        assertThat(variance.sub(1).abs().max().getFloat()).isLessThan(1e-5f);
    }

    @Test
    void the_kinds_come_as_often_as_in_ecg5000() {
        Examples beats = DrawnHeartbeats.sample(0, 5000);
        int[] count = new int[6];
        for (int c : beats.truth().intColumn("class").asIntArray()) {
            count[c]++;
        }
        assertThat(count[1]).isBetween(2780, 3060); // 2920 expected, four standard deviations
        assertThat(count[2]).isBetween(1634, 1906);
        assertThat(count[5]).isBetween(2, 38);
        assertThat(beats.truth().stringColumn("kind").unique().asList())
                .containsExactlyInAnyOrderElementsOf(DrawnHeartbeats.KINDS);
    }

    @Test
    void a_seed_gives_the_same_beats_again_and_a_smaller_set_is_the_beginning() {
        NDArray x = DrawnHeartbeats.sample(3, 40).x();
        assertThat(DrawnHeartbeats.sample(3, 10).x()).isEqualTo(x.get(":10"));
        assertThat(DrawnHeartbeats.sample(4, 40).x()).isNotEqualTo(x);
    }

    @Test
    void abnormal_beats_lie_farther_from_the_normal_mean_than_normal_ones() {
        NDArray mean = DrawnHeartbeats.ofClass(1, 0, 300).x().mean(new int[] {0});
        double normal = distance(DrawnHeartbeats.ofClass(1, 1, 200).x(), mean);
        for (int c = 2; c <= 5; c++) {
            assertThat(distance(DrawnHeartbeats.ofClass(c, 1, 200).x(), mean)).isGreaterThan(2 * normal);
        }
    }

    @Test
    void the_mean_beat_of_each_kind_resembles_the_real_one() throws IOException {
        Path file = realBeats();
        assumeTrue(Files.exists(file), "ECG5000 is not here");
        List<String> rows = Files.readAllLines(file);
        for (int c = 1; c <= 5; c++) {
            NDArray drawn = DrawnHeartbeats.ofClass(c, 0, 300).x().mean(new int[] {0});
            assertThat(correlation(drawn, meanOf(rows, c))).isGreaterThan(c == 5 ? 0.8 : 0.93); // class 5 has two beats
        }
    }

    @Test
    void an_unknown_class_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrawnHeartbeats.ofClass(6, 0, 1))
                .withMessage("heartbeats: expected a class from 1 to 5 but was given 6");
    }

    private static double distance(NDArray x, NDArray mean) {
        return x.sub(mean).square().mean().getFloat();
    }

    private static NDArray meanOf(List<String> rows, int wanted) {
        double[][] beats = rows.stream()
                .map(row -> Arrays.stream(row.strip().split(" +"))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .filter(row -> (int) row[0] == wanted)
                .toArray(double[][]::new);
        double[] mean = new double[DrawnHeartbeats.LENGTH];
        for (double[] beat : beats) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += beat[i + 1] / beats.length;
            }
        }
        return Tensors.of(mean);
    }

    private static double correlation(NDArray a, NDArray b) {
        NDArray x = a.sub(a.mean());
        NDArray y = b.sub(b.mean());
        return x.dot(y).getFloat() / Math.sqrt(x.dot(x).getFloat() * y.dot(y).getFloat());
    }

    private static Path realBeats() {
        String folder = System.getenv("LATENT_DATA");
        return Arrays.stream(new String[] {folder, "../../shared/data", "../shared/data"})
                .filter(name -> name != null && !name.isEmpty())
                .map(name -> Path.of(name, "ecg5000", "ECG5000_TRAIN.txt"))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of("ECG5000_TRAIN.txt"));
    }
}
