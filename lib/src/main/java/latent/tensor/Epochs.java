package latent.tensor;

/** Data served in batches, epoch by epoch. The order is a function of the epoch's number alone, so that a stopped run can go on where it was. */
public interface Epochs<T> {
    /** Batches in one epoch. */
    int steps();

    /** Examples in a full batch. */
    int batchSize();

    /** The batches of epoch {@code number}, counted from zero. */
    Iterable<T> epoch(long number);
}
