package latent.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import latent.tensor.Script;
import latent.tensor.Tensors;

/** The running moments of an optimizer, handed to libtorch as lists that are built once. */
final class OptimizerState {
    private final List<NDArray> weights;
    private final String rule;
    private final List<NDArray> means;
    private final List<NDArray> squares;
    private final List<NDArray> counts;
    private final Object weightList;
    private final Object meanList;
    private final Object squareList;
    private final Object countList;
    private long steps;

    /**
     * Zeros for every weight.
     *
     * @param rule what its arrays are named after
     * @param moments running averages that the rule keeps: 0, 1 or 2
     */
    OptimizerState(List<NDArray> weights, String rule, int moments) {
        this.weights = weights;
        this.rule = rule;
        means = moments < 1 ? List.of() : like("mean", NDArray::zerosLike);
        squares = moments < 2 ? List.of() : like("square", NDArray::zerosLike);
        counts = moments < 2 ? List.of() : like("count", w -> Tensors.scalar(0));
        weightList = Script.prepared(weights);
        meanList = Script.prepared(means);
        squareList = Script.prepared(squares);
        countList = Script.prepared(counts);
    }

    private List<NDArray> like(String label, Function<NDArray, NDArray> make) {
        NDList made = Tensors.keep(() -> {
            NDList list = new NDList();
            weights.forEach(w -> {
                NDArray array = make.apply(w);
                array.setName("optimizer/" + rule + "/" + label + "/" + w.getName());
                list.add(array);
            });
            return list;
        });
        return List.copyOf(made);
    }

    long call(NDArray loss, double clip, double rate, double... settings) {
        return UpdateRules.SCRIPT.callForLong(rule, loss, weightList, meanList, countList, clip, rate, settings);
    }

    long callWithTwoMoments(NDArray loss, double clip, double rate, double... settings) {
        return UpdateRules.SCRIPT.callForLong(
                rule, loss, weightList, meanList, squareList, countList, clip, rate, settings);
    }

    long steps() {
        return steps;
    }

    void countStep() {
        steps++;
    }

    void resumeAt(long step) {
        steps = step;
    }

    List<NDArray> arrays() {
        List<NDArray> all = new ArrayList<>(means);
        all.addAll(squares);
        all.addAll(counts);
        return all;
    }
}
