package latent.prob;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import latent.tensor.Autograd;
import latent.tensor.Tensors;

/**
 * The mean of numbers that were drawn independently, and how far from the truth it may be.
 *
 * @param value the mean; infinite when one of the numbers is
 * @param standardError the deviation of the numbers (with N - 1) over the root of N
 */
public record Estimate(double value, double standardError) {
    /** The mean of all numbers of an array, at least two. */
    public static Estimate of(NDArray samples) {
        return of(Autograd.paused(() -> Tensors.doubles(samples)));
    }

    /** The mean of at least two numbers. */
    public static Estimate of(double... samples) {
        if (samples.length < 2) {
            throw new IllegalArgumentException(
                    "Estimate: expected at least two numbers but was given " + samples.length);
        }
        double mean = Arrays.stream(samples).sum() / samples.length;
        double squares =
                Arrays.stream(samples).map(x -> (x - mean) * (x - mean)).sum();
        return new Estimate(mean, Math.sqrt(squares / (samples.length - 1.0) / samples.length));
    }

    /** How many standard errors the value lies above this number. */
    public double zScore(double truth) {
        return (value - truth) / standardError;
    }
}
