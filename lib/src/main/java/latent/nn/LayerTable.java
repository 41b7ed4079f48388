package latent.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The layers of a network as text. */
final class LayerTable {
    private record Row(String layer, String shape, long parameters) {}

    private final List<Row> rows = new ArrayList<>();

    private LayerTable() {}

    static String of(Network network) {
        LayerTable table = new LayerTable();
        long[] input = network.inputShape();
        long[] batched = new long[input.length + 1];
        batched[0] = 1;
        System.arraycopy(input, 0, batched, 1, input.length);
        table.rows.add(new Row("input", Shapes.perExample(input), 0));
        table.walk(network.block(), batched, "");
        return table.text(network);
    }

    private long[] walk(Block block, long[] input, String indent) {
        if (block instanceof Stack stack) {
            String inner = indent;
            if (stack.label().equals("residual")) {
                rows.add(new Row(indent + "residual", Shapes.batched(input), 0));
                inner = indent + "  ";
            }
            long[] shape = input;
            for (Block child : stack.blocks()) {
                shape = walk(child, shape, inner);
            }
            return shape;
        }
        long[] output = block.getOutputShapes(new Shape[] {new Shape(input)})[0].getShape();
        long parameters = block.getParameters().values().stream()
                .mapToLong(p -> p.getArray().getShape().size())
                .sum();
        String label =
                block instanceof Layer layer ? layer.label() : block.getClass().getSimpleName();
        rows.add(new Row(indent + label, Shapes.batched(output), parameters));
        return output;
    }

    private String text(Network network) {
        int left =
                Math.max(5, rows.stream().mapToInt(r -> r.layer.length()).max().orElse(0));
        int middle =
                Math.max(12, rows.stream().mapToInt(r -> r.shape.length()).max().orElse(0));
        String format = "%-" + left + "s  %-" + middle + "s  %,12d%n";
        StringBuilder text = new StringBuilder(network.name() + "\n");
        text.append(String.format(
                Locale.ROOT, "%-" + left + "s  %-" + middle + "s  %12s%n", "layer", "output", "parameters"));
        rows.forEach(r -> text.append(String.format(Locale.ROOT, format, r.layer, r.shape, r.parameters)));
        text.append(String.format(
                Locale.ROOT,
                "%,d parameters, of which %,d are learned",
                network.parameterCount(),
                network.trainableCount()));
        return text.toString();
    }
}
