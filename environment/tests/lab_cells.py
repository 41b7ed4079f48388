"""Cells that the tests run in JupyterLab."""

IMPORTS = """import ai.djl.ndarray.NDArray;
import latent.data.*;
import latent.nn.Network;
import latent.plot.*;
import latent.tensor.*;
import latent.train.*;
import static latent.nn.Layers.*;"""
# For an hour, if nobody stops it.
TRAINING = """Seeds.set(0);
var x = DrawnPoints.swissRoll3d(0, 1000).x();
var network = Network.of("sum", stack(linear(1)), 3);
NDArray loss(NDArray x) {
    return network.apply(x).sub(x.sum(new int[] {1}, true)).square().mean();
}
var adam = Optimizer.adam(Network.weights(network), 1e-3);
var batches = Batches.of(x, 100);
var history = Training.fit(batches, 100_000, batch -> adam.minimize(() -> loss(batch)));"""
GOING_ON = """var more = Training.fit(batches, 3, batch -> adam.minimize(() -> loss(batch)));
System.out.println("interrupted: " + history.interrupted() + ", better now: "
    + (more.losses()[0] < history.losses()[0]));"""
TURNED = """var roll = DrawnPoints.swissRoll3d(1, 300);
Interactive.scatterByClass(roll.x(), Tensors.range(0, 2.9, 300).floor(), "in", "between", "out")
    .withTitle("A roll to be turned")"""
# The usual mistake of exercise 4.2.
UNWEIGHTED = """double entropyBits(double... p) {
    return Arrays.stream(p).map(v -> -Math.log(v) / Math.log(2)).average().orElseThrow();
}"""
# One block, so that it is compiled before it says so.
ENDLESS = """{
    System.out.println("round and round");
    while (true) Thread.onSpinWait();
}"""
