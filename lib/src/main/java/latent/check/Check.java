package latent.check;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import latent.tensor.Tensors;

/**
 * One given value and what must hold for it. Each rule returns the check, so that rules stand in a row; the first that
 * does not hold throws a {@link Mismatch}.
 */
public final class Check {
    private final String what;
    private final double[] given;
    private final long[] shape;

    private Check(String what, double[] given, long... shape) {
        this.what = what;
        this.given = given;
        this.shape = shape;
    }

    /** Checks an array; {@code what} names the quantity in the reader's words. */
    public static Check that(String what, NDArray value) {
        if (value == null) {
            throw new Unanswered(what);
        }
        return new Check(what, Tensors.doubles(value), value.getShape().getShape());
    }

    /** Checks a number. */
    public static Check that(String what, double value) {
        return new Check(what, new double[] {value});
    }

    /** Checks a list of numbers. */
    public static Check that(String what, double[] values) {
        if (values == null) {
            throw new Unanswered(what);
        }
        return new Check(what, values.clone(), values.length);
    }

    /** Checks a statement; {@code what} says it. */
    public static Check that(String what, boolean statement) {
        if (!statement) {
            throw new Mismatch(what, "true", "false", "");
        }
        return new Check(what, new double[] {1});
    }

    /** The shape must be this one, such as (3) or (64, 784); no number at all for a single value. */
    public Check hasShape(long... expected) {
        if (!Arrays.equals(expected, shape)) {
            throw new Mismatch(what, "shape " + Arrays.toString(expected), "shape " + Arrays.toString(shape), "");
        }
        return this;
    }

    /** Every element must be within the tolerance of the expected one, in row order. */
    public Check isCloseTo(double tolerance, double... expected) {
        if (expected.length != given.length) {
            throw new Mismatch(what, count(expected) + Numbers.text(expected), count(given) + Numbers.text(given), "");
        }
        int worst = worst(expected);
        if (!(Math.abs(given[worst] - expected[worst]) <= tolerance)) {
            throw new Mismatch(what, text(expected), text(given), difference(worst, expected, tolerance));
        }
        return this;
    }

    /** Shape and every element must be those of the expected array, within the tolerance. */
    public Check isCloseTo(double tolerance, NDArray expected) {
        return hasShape(expected.getShape().getShape()).isCloseTo(tolerance, Tensors.doubles(expected));
    }

    /** Every element must lie in [low, high]. */
    public Check isBetween(double low, double high) {
        return all("between " + Numbers.text(low) + " and " + Numbers.text(high), v -> v >= low && v <= high);
    }

    /** Every element must be at most this. */
    public Check isAtMost(double high) {
        return all("at most " + Numbers.text(high), v -> v <= high);
    }

    /** Every element must be at least this. */
    public Check isAtLeast(double low) {
        return all("at least " + Numbers.text(low), v -> v >= low);
    }

    /** No element may be infinite or not a number. */
    public Check isFinite() {
        return all("finite numbers", Double::isFinite);
    }

    @Override
    public String toString() {
        return what + ": as expected";
    }

    private Check all(String rule, DoublePredicate holds) {
        for (int i = 0; i < given.length; i++) {
            if (!holds.test(given[i])) {
                String where =
                        given.length == 1 ? "" : "element " + Numbers.place(i, shape) + " is " + Numbers.text(given[i]);
                throw new Mismatch(what, rule, text(given), where);
            }
        }
        return this;
    }

    /** The element that is farthest off; one that is not a number is farther than any. */
    private int worst(double[] expected) {
        int worst = 0;
        double most = -1;
        for (int i = 0; i < given.length; i++) {
            double off = given[i] == expected[i] ? 0 : Math.abs(given[i] - expected[i]);
            double rank = Double.isNaN(off) ? Double.POSITIVE_INFINITY : off;
            if (rank > most) {
                most = rank;
                worst = i;
            }
        }
        return worst;
    }

    private String difference(int worst, double[] expected, double tolerance) {
        if (given.length == 1 && Double.isNaN(given[worst])) {
            return "";
        }
        String by = Numbers.distance(Math.abs(given[worst] - expected[worst])) + ", more than "
                + Numbers.distance(tolerance);
        if (given.length == 1) {
            return "difference " + by;
        }
        String values = given.length <= 10
                ? ""
                : " (expected " + Numbers.text(expected[worst]) + " but was " + Numbers.text(given[worst]) + ")";
        return "element " + Numbers.place(worst, shape) + " differs by " + by + values;
    }

    private String text(double[] values) {
        return shape.length == 0 && values.length == 1 ? Numbers.text(values[0]) : Numbers.text(values);
    }

    private static String count(double[] values) {
        return values.length > 10 ? "" : values.length + (values.length == 1 ? " element " : " elements ");
    }
}
