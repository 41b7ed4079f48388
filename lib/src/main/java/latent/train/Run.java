package latent.train;

import ai.djl.ndarray.NDArray;
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
        this.state = new RunState(seed, batches.steps(), batches.batchSize());
    }

    History toEnd(int epochs) {
        if (checkpoint != null) {
            checkpoint.restore(state);
        }
        meter.begin(state);
        boolean interrupted = false;
        try {
            while (!interrupted && state.steps() < (long) epochs * batches.steps()) {
                testIfDue();
                interrupted = epoch(state.steps() / batches.steps());
            }
            testIfDue();
        } finally {
            meter.end(state);
        }
        interrupted |= Thread.interrupted(); // also one that came in the last step, so that it hits nothing else
        Seeds.set(Seeds.mix(state.seed(), state.steps())); // what is drawn next is the same after a resumed run
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
        T batch = null;
        try {
            while (epoch.hasNext()) {
                if (Thread.interrupted()) {
                    return true;
                }
                batch = epoch.next();
                one(batch);
            }
            return false;
        } finally {
            free(batch); // the walk frees it only when it goes on
        }
    }

    private static void free(Object batch) {
        if (batch instanceof NDArray array) {
            array.close();
        }
    }

    /** The test that belongs to the epoch just finished, unless a checkpoint already holds it. */
    private void testIfDue() {
        long finished = state.steps() / batches.steps();
        if (test != null && state.steps() % batches.steps() == 0 && state.tests().length == finished - 1) {
            Seeds.set(Seeds.mix(state.seed(), state.steps()));
            state.addTest(Tensors.tidy(test::getAsDouble));
        }
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
