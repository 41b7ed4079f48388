package latent.train;

import java.util.Arrays;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** What a training run left behind: the loss of every step, and the test loss of every epoch where one was asked for. */
public final class History {
    private final double[] losses;
    private final double[] testLosses;
    private final int stepsPerEpoch;
    private final double seconds;
    private final boolean interrupted;

    History(double[] losses, double[] testLosses, int stepsPerEpoch, double seconds, boolean interrupted) {
        this.losses = losses;
        this.testLosses = testLosses;
        this.stepsPerEpoch = stepsPerEpoch;
        this.seconds = seconds;
        this.interrupted = interrupted;
    }

    /** The loss before each step. */
    public double[] losses() {
        return losses.clone();
    }

    /** The mean loss over each epoch, the last one possibly unfinished. */
    public double[] epochLosses() {
        int epochs = (losses.length + stepsPerEpoch - 1) / stepsPerEpoch;
        double[] means = new double[epochs];
        for (int e = 0; e < epochs; e++) {
            int end = Math.min(losses.length, (e + 1) * stepsPerEpoch);
            means[e] = Arrays.stream(losses, e * stepsPerEpoch, end).average().orElseThrow();
        }
        return means;
    }

    /** What the test function gave after each epoch; empty without one. */
    public double[] testLosses() {
        return testLosses.clone();
    }

    /** Where each step stands on an axis of epochs: the first step of the second epoch is at 1. */
    public double[] epochAxis() {
        double[] axis = new double[losses.length];
        Arrays.setAll(axis, i -> i / (double) stepsPerEpoch);
        return axis;
    }

    /** Mean loss of the last epoch. */
    public double lastLoss() {
        double[] means = epochLosses();
        if (means.length == 0) {
            throw new IllegalStateException(
                    "history: expected at least one step but the run was stopped before its first");
        }
        return means[means.length - 1];
    }

    /** Time spent in the loop, in seconds, over all the parts of a run that was resumed. */
    public double seconds() {
        return seconds;
    }

    /** Whether the run was stopped from outside before its end. */
    public boolean interrupted() {
        return interrupted;
    }

    /** A table with the columns step, epoch and loss, and test loss where one was asked for: a number in the last row of each epoch. */
    public Table table() {
        IntColumn step = IntColumn.create("step");
        IntColumn epoch = IntColumn.create("epoch");
        for (int i = 0; i < losses.length; i++) {
            step.append(i + 1);
            epoch.append(i / stepsPerEpoch + 1);
        }
        Table table = Table.create("history", step, epoch, DoubleColumn.create("loss", losses));
        return testLosses.length == 0 ? table : table.addColumns(testColumn());
    }

    private DoubleColumn testColumn() {
        DoubleColumn column = DoubleColumn.create("test loss", losses.length); // all missing
        for (int e = 0; e < testLosses.length; e++) {
            column.set(Math.min(losses.length, (e + 1) * stepsPerEpoch) - 1, testLosses[e]);
        }
        return column;
    }

    @Override
    public String toString() {
        String end = interrupted ? ", interrupted" : "";
        return losses.length == 0
                ? "no steps" + end
                : String.format(
                        java.util.Locale.ROOT,
                        "%d steps in %.1f s, last loss %.4g%s",
                        losses.length,
                        seconds,
                        lastLoss(),
                        end);
    }
}
