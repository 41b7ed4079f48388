package latent.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import latent.nn.Denoiser;
import latent.tensor.Autograd;
import latent.tensor.Tensors;

/**
 * The denoising diffusion probabilistic model (Sohl-Dickstein et al. 2015; Ho et al. 2020). Data have unit scale: images in [-1, 1].
 *
 * @param network x_t and time to its prediction, in the shape of x_t
 * @param schedule beta_1 ... beta_T
 * @param prediction what the network says
 * @param limit the guess of x_0 is cut to [-limit, limit] while sampling; infinite leaves it
 */
public record Ddpm(Denoiser network, NoiseSchedule schedule, Prediction prediction, double limit) {
    private static final double TIME_SCALE = 1000;

    /** Refuses settings out of range. */
    public Ddpm {
        if (!(limit > 0)) {
            throw new IllegalArgumentException("Ddpm: expected a limit above 0 but was given " + limit);
        }
    }

    /** The network predicts the noise, and nothing is cut. */
    public static Ddpm of(Denoiser network, NoiseSchedule schedule) {
        return new Ddpm(network, schedule, Prediction.NOISE, Double.POSITIVE_INFINITY);
    }

    /** The same, the network's answers read in this way. */
    public Ddpm predicting(Prediction newPrediction) {
        return new Ddpm(network, schedule, newPrediction, limit);
    }

    /** The same, guesses of x_0 cut to [-newLimit, newLimit] while sampling. */
    public Ddpm limited(double newLimit) {
        return new Ddpm(network, schedule, prediction, newLimit);
    }

    /** The same with another network, such as one that is told the classes. */
    public Ddpm with(Denoiser newNetwork) {
        return new Ddpm(newNetwork, schedule, prediction, limit);
    }

    /**
     * The squared error of the network's answer at random times, summed over an example, averaged over the batch: for noise L_simple (Ho et al. 2020, eq. 14), for image and velocity the
     * same of their targets; x0 is [B, ...], gives [].
     */
    public NDArray loss(NDArray x0) {
        return Autograd.value(() -> {
            NDArray t = schedule.randomTimes(x0.getShape().get(0)); // [B]
            NDArray noise = Tensors.normal(x0.getShape().getShape()); // [B, ...]
            return lossAt(x0, t, noise).mean();
        });
    }

    /** The squared error of the network's answer about x_t, summed over an example; x0 and noise are [B, ...], t is [B], gives [B]. */
    public NDArray lossAt(NDArray x0, NDArray t, NDArray noise) {
        return Autograd.value(() -> {
            NDArray signal = schedule.signal(t, x0); // [B, 1, ...]
            NDArray spread = schedule.spread(t, x0);
            NDArray target = prediction.target(x0, noise, signal, spread);
            NDArray noised = NoiseSchedule.mix(x0, noise, signal, spread);
            NDArray error = asked(noised, t).sub(target).square(); // [B, ...]
            return error.reshape(x0.getShape().get(0), -1).sum(new int[] {1});
        });
    }

    /** The guess of the noise in x_t, [B, ...]. */
    public NDArray noise(NDArray x, int t) {
        return Autograd.value(() -> {
            NDArray said = said(x, t);
            return prediction.noise(x, said, signal(t), spread(t));
        });
    }

    /** The guess of x_0 from x_t, [B, ...], cut to the limit. */
    public NDArray image(NDArray x, int t) {
        return Autograd.value(() -> {
            NDArray said = said(x, t);
            NDArray image = prediction.image(x, said, signal(t), spread(t));
            return Double.isInfinite(limit) ? image : image.clip(-limit, limit);
        });
    }

    /** The guess of the gradient of log q(x_t), -noise / sqrt(1 - alphaBar_t), [B, ...] (Vincent 2011; Song and Ermon 2019). */
    public NDArray score(NDArray x, int t) {
        return Autograd.value(() -> noise(x, t).div(-Math.sqrt(1 - schedule.alphaBar(t))));
    }

    /** Draws x_{t-1} from q(x_{t-1} | x_t, guess of x_0) (Ho et al. 2020, Algorithm 2); no noise at t = 1; [B, ...]. */
    public NDArray step(NDArray x, int t) {
        return Autograd.value(() -> {
            NDArray mean = schedule.posteriorMean(image(x, t), x, t);
            double deviation = Math.sqrt(schedule.posteriorVariance(t));
            return t == 1
                    ? mean
                    : mean.add(Tensors.normal(x.getShape().getShape()).mul(deviation));
        });
    }

    /** New examples: x_T ~ N(0, I) of this shape, [B, ...], then T steps. */
    public NDArray sample(long... shape) {
        return sample(Watcher.none(), shape);
    }

    /** The same with somebody who looks on. */
    public NDArray sample(Watcher watcher, long... shape) {
        return Walk.fromNoise("Ddpm", noise -> sampleFrom(noise, watcher), shape);
    }

    /** T steps from x_T, [B, ...]. */
    public NDArray sampleFrom(NDArray noise, Watcher watcher) {
        return Walk.of(noise, schedule.steps(), watcher, (x, i) -> step(x, schedule.steps() - i));
    }

    /** What the network says of x_t. */
    private NDArray said(NDArray x, int t) {
        schedule.beta(t); // refuses times at which nothing is noised
        return asked(x, Tensors.manager().full(new Shape(x.getShape().get(0)), t, DataType.FLOAT32));
    }

    private NDArray asked(NDArray x, NDArray t) {
        NDArray answer = network.apply(x, t.mul(TIME_SCALE / schedule.steps()));
        if (!answer.getShape().equals(x.getShape())) {
            throw new IllegalArgumentException("Ddpm: expected an answer in the shape of x, " + x.getShape()
                    + ", but the network gave " + answer.getShape());
        }
        return answer;
    }

    private NDArray signal(int t) {
        return Tensors.scalar(Math.sqrt(schedule.alphaBar(t)));
    }

    private NDArray spread(int t) {
        return Tensors.scalar(Math.sqrt(1 - schedule.alphaBar(t)));
    }
}
