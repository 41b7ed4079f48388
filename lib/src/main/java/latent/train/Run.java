package latent.train;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Iterator;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import latent.tensor.Epochs;
import latent.tensor.Seeds;
import latent.tensor.Tensors;

/** One run of the training loop, from where its checkpoint stands to its end or to an interrupt. */
final class Run<T> {
    private final Epochs<T> batches;
    private final ToDoubleFunction<T> step;
    private final DoubleSupplier test;
    private final Checkpoint checkpoint;
    private final Meter meter;
    private final RunState state;

    Run(Epochs<T> batches, ToDoubleFunction<T> step, DoubleSupplier test, Checkpoint checkpoint, Meter meter) {
        this.batches = batches;
        this.step = step;
        this.test = test;
        this.checkpoint = checkpoint;
        this.meter = meter;
        long seed = Tensors.tidy(() -> Tensors.manager()
                .randomInteger(0, Integer.MAX_VALUE, new Shape(), DataType.INT64)
                .getLong());
        this.state = new RunState(seed);
    }

    History toEnd(int epochs) {
        if (checkpoint != null) {
            checkpoint.restore(state);
        }
        meter.begin(state);
        boolean interrupted = false;
        try {
            while (!interrupted && state.steps() < (long) epochs * batches.steps()) {
                interrupted = epoch(state.steps() / batches.steps());
            }
        } finally {
            meter.end(state);
        }
        if (checkpoint != null) {
            checkpoint.save(state.at(meter.seconds()));
        }
        return new History(state.losses(), state.tests(), batches.steps(), meter.seconds(), interrupted);
    }

    /** Runs the rest of one epoch; returns whether it was interrupted. */
    private boolean epoch(long number) {
        long done = state.steps() % batches.steps();
        Iterator<T> epoch = batches.epoch(number).iterator();
        for (long i = 0; i < done; i++) {
            epoch.next();
        }
        while (epoch.hasNext()) {
            if (Thread.interrupted()) {
                return true;
            }
            one(epoch.next());
        }
        if (test != null) {
            state.addTest(Tensors.tidy(test::getAsDouble));
        }
        return false;
    }

    private void one(T batch) {
        Seeds.set(Seeds.mix(state.seed(), state.steps()));
        double loss = Tensors.tidy(() -> step.applyAsDouble(batch));
        if (!Double.isFinite(loss)) {
            throw new ArithmeticException("step " + state.steps() + " (epoch " + (state.steps() / batches.steps() + 1)
                    + "): the loss is " + loss + "; training stopped");
        }
        state.add(loss);
        meter.step(state);
        if (checkpoint != null && checkpoint.isDue()) {
            checkpoint.save(state.at(meter.seconds()));
        }
    }
}
