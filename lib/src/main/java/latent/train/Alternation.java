package latent.train;

import ai.djl.ndarray.NDArray;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

/**
 * Two players that learn in turns, as in Algorithm 1 of Goodfellow et al. 2014 and of Gulrajani et al. 2017: each batch gives one step of the critic, and
 * after every {@code criticSteps} of them the generator makes one. Counts by the critic's optimizer, so that a run goes on from a checkpoint in turn.
 */
public final class Alternation {
    private final UnaryOperator<NDArray> criticLoss;
    private final LongFunction<NDArray> generatorLoss;
    private final Optimizer critic;
    private final Optimizer generator;
    private final int criticSteps;
    private final Runnable afterCritic;
    private final Runnable afterGenerator;

    private Alternation(Alternation before, int criticSteps, Runnable afterCritic, Runnable afterGenerator) {
        this.criticLoss = before.criticLoss;
        this.generatorLoss = before.generatorLoss;
        this.critic = before.critic;
        this.generator = before.generator;
        this.criticSteps = criticSteps;
        this.afterCritic = afterCritic;
        this.afterGenerator = afterGenerator;
    }

    private Alternation(
            UnaryOperator<NDArray> criticLoss,
            LongFunction<NDArray> generatorLoss,
            Optimizer critic,
            Optimizer generator) {
        this.criticLoss = criticLoss;
        this.generatorLoss = generatorLoss;
        this.critic = critic;
        this.generator = generator;
        this.criticSteps = 1;
        this.afterCritic = () -> {};
        this.afterGenerator = () -> {};
    }

    /**
     * One step of each on every batch.
     *
     * @param criticLoss real examples [B, ...] to the loss of the critic or discriminator, []
     * @param generatorLoss the number of examples to the generator's loss, []
     */
    public static Alternation of(
            UnaryOperator<NDArray> criticLoss,
            Optimizer critic,
            LongFunction<NDArray> generatorLoss,
            Optimizer generator) {
        return new Alternation(criticLoss, generatorLoss, critic, generator);
    }

    /** The same with {@code n} steps of the critic, each on its own batch, for one of the generator. */
    public Alternation withCriticSteps(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("Alternation: expected at least one critic step but was given " + n);
        }
        return new Alternation(this, n, afterCritic, afterGenerator);
    }

    /** The same with something done after each step of the critic, such as clipping its weights. */
    public Alternation afterCritic(Runnable action) {
        return new Alternation(this, criticSteps, action, afterGenerator);
    }

    /** The same with something done after each step of the generator, such as averaging its weights. */
    public Alternation afterGenerator(Runnable action) {
        return new Alternation(this, criticSteps, afterCritic, action);
    }

    /** One batch [B, ...]: a step of the critic and, when it is due, one of the generator; returns the critic's loss. */
    public double step(NDArray real) {
        double loss = critic.minimize(() -> criticLoss.apply(real));
        afterCritic.run();
        if (critic.steps() % criticSteps == 0) {
            long examples = real.getShape().get(0);
            generator.minimize(() -> generatorLoss.apply(examples));
            afterGenerator.run();
        }
        return loss;
    }
}
