package latent.models;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import latent.nn.Denoiser;
import latent.prob.Estimate;
import latent.tensor.Tensors;

/** Data whose numbers are independent draws from N(mean, deviation^2): every answer of a diffusion model is known in closed form. */
record GaussianData(double mean, double deviation) {
    NDArray sample(long... shape) {
        return Tensors.normal(shape).mul(deviation).add(mean);
    }

    double variance() {
        return deviation * deviation;
    }

    /** The variance of x_t, which is normal too. */
    double variance(NoiseSchedule schedule, int t) {
        return schedule.alphaBar(t) * variance() + 1 - schedule.alphaBar(t);
    }

    /** What the best network says: E[noise | x_t] = spread (x_t - signal mean) / variance of x_t, for points [B, D]. */
    Denoiser noise(NoiseSchedule schedule) {
        return (x, time) -> {
            double[] slopes = Tensors.doubles(time);
            double[] shifts = new double[slopes.length];
            for (int i = 0; i < slopes.length; i++) {
                int t = (int) Math.round(slopes[i] * schedule.steps() / 1000);
                slopes[i] = Math.sqrt(1 - schedule.alphaBar(t)) / variance(schedule, t);
                shifts[i] = -slopes[i] * Math.sqrt(schedule.alphaBar(t)) * mean;
            }
            return x.mul(Tensors.of(slopes, slopes.length, 1)).add(Tensors.of(shifts, slopes.length, 1));
        };
    }

    Ddpm model(NoiseSchedule schedule) {
        return Ddpm.of(noise(schedule), schedule);
    }

    /** E[x_0 | x_t] = slope x_t + shift. */
    Line image(NoiseSchedule schedule, int t) {
        double abar = schedule.alphaBar(t);
        double all = variance(schedule, t);
        return new Line(Math.sqrt(abar) * variance() / all, (1 - abar) * mean / all);
    }

    record Line(double slope, double shift) {}

    /** A mean and a variance on their way through linear steps with noise. */
    record Moments(double mean, double variance) {
        static final Moments STANDARD = new Moments(0, 1);

        /** Of gain x + shift + noise of this variance. */
        Moments through(double gain, double shift, double noise) {
            return new Moments(gain * mean + shift, gain * gain * variance + noise);
        }

        /** The mean and the variance of independent draws from a normal density lie within four standard errors. */
        void assertAreOf(NDArray x) {
            double standardErrorOfVariance = variance * Math.sqrt(2.0 / x.size());
            double found = Tensors.doubles(x.sub(x.mean()).square().mean())[0];
            assertThat(Math.abs(found - variance)).as("variance").isLessThan(4 * standardErrorOfVariance);
            assertThat(Math.abs(Estimate.of(x).zScore(mean))).as("mean").isLessThan(4);
        }
    }
}
