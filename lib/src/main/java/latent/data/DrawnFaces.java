package latent.data;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.random.RandomGenerator;
import latent.tensor.Seeds;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * Small faces drawn by rule, 32 x 32 pixels, whose every factor is known: three attributes that a face has or has not, and six measures. Any face
 * can be drawn again with one attribute changed, which no set of photographs allows.
 */
public final class DrawnFaces {
    /** Height and width of a face, in pixels. */
    public static final int SIDE = 32;

    /** Glasses, smile and long hair are 0 or 1, each a fair coin of its own; the measures are uniform: half width 7 to 9, half height 9 to 11, eyes 3 to 4 from the
     * middle, all in pixels, skin 0.6 to 0.95 and hair 0.15 to 0.45 of white, and -1.5 to 1.5 pixels to the right. */
    public static final List<String> FACTORS =
            List.of("glasses", "smile", "hair", "width", "height", "eyes", "skin", "shade", "across");

    private static final int ATTRIBUTES = 3;
    private static final double[] LOW = {0, 0, 0, 7, 9, 3, 0.6, 0.15, -1.5};
    private static final double[] HIGH = {1, 1, 1, 9, 11, 4, 0.95, 0.45, 1.5};

    private DrawnFaces() {}

    /** {@code n} faces [n, 1, 32, 32] in [0, 1]; the truth holds the {@link #FACTORS}. */
    public static Examples sample(long seed, int n) {
        Drawing.atLeastOne("faces", n);
        RandomGenerator random = Seeds.random(seed);
        double[][] factors = new double[n][FACTORS.size()];
        for (double[] face : factors) {
            for (int i = 0; i < face.length; i++) {
                face[i] = i < ATTRIBUTES ? random.nextInt(2) : random.nextDouble(LOW[i], HIGH[i]);
            }
        }
        return of(factors);
    }

    /** The same faces with one factor set to a value in all of them, such as "glasses" to 1. */
    public static Examples with(Examples faces, String factor, double value) {
        int changed = FACTORS.indexOf(factor);
        if (changed < 0) {
            throw new IllegalArgumentException("faces: expected a factor of " + FACTORS + " but was given " + factor);
        }
        if (!faces.truth().columnNames().containsAll(FACTORS)) {
            throw new IllegalArgumentException("faces: expected examples with the factors " + FACTORS
                    + " but was given " + faces.truth().columnNames());
        }
        double[][] factors = new double[faces.truth().rowCount()][FACTORS.size()];
        for (int i = 0; i < factors.length; i++) {
            for (int j = 0; j < FACTORS.size(); j++) {
                factors[i][j] = j == changed
                        ? value
                        : faces.truth().doubleColumn(FACTORS.get(j)).getDouble(i);
            }
        }
        return of(factors);
    }

    /** Faces of the given factors, one row a face in the order of {@link #FACTORS}. */
    public static Examples of(double[]... factors) {
        Drawing.atLeastOne("faces", factors.length);
        byte[] pixels = new byte[factors.length * SIDE * SIDE];
        Table truth = Table.create("factors");
        FACTORS.forEach(name -> truth.addColumns(DoubleColumn.create(name)));
        for (int i = 0; i < factors.length; i++) {
            require(factors[i]);
            for (int j = 0; j < FACTORS.size(); j++) {
                truth.doubleColumn(j).append(factors[i][j]);
            }
            System.arraycopy(draw(factors[i]), 0, pixels, i * SIDE * SIDE, SIDE * SIDE);
        }
        NDArray x = Pixels.unit(pixels, factors.length, 1, SIDE, SIDE);
        return new Examples("drawn faces", x, truth);
    }

    private static void require(double... face) {
        if (face.length != FACTORS.size()) {
            throw new IllegalArgumentException(
                    "faces: expected " + FACTORS.size() + " factors but was given " + face.length);
        }
        for (int i = 0; i < face.length; i++) {
            if (i < ATTRIBUTES && face[i] != 0 && face[i] != 1) {
                throw new IllegalArgumentException(
                        "faces: expected " + FACTORS.get(i) + " 0 or 1 but was given " + face[i]);
            }
            if (!(face[i] >= LOW[i] && face[i] <= HIGH[i])) {
                throw new IllegalArgumentException("faces: expected " + FACTORS.get(i) + " from " + LOW[i] + " to "
                        + HIGH[i] + " but was given " + face[i]);
            }
        }
    }

    private static byte[] draw(double... face) {
        FacePainter painter = new FacePainter(16 + face[8], 17, face[3], face[4]);
        painter.hair(face[2] > 0.5, face[7]);
        painter.head(face[6]);
        painter.eyes(face[5]);
        painter.mouth(face[1] > 0.5);
        if (face[0] > 0.5) {
            painter.glasses(face[5]);
        }
        return painter.bytes();
    }
}
