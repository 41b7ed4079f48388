package latent.golden;

import static java.util.Map.entry;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import java.util.Map;
import java.util.function.Function;
import latent.tensor.LinearAlgebra;
import latent.tensor.Ops;
import latent.tensor.Ops.BatchStatistics;
import latent.tensor.Ops.Geometry;
import latent.tensor.Seeds;
import latent.tensor.Tensors;

/** The operations of the golden cases, by the case's name; the inputs have the names of the file. */
final class Formulas {
    private static final double EPSILON = 1e-5;

    private static final Map<String, Function<Map<String, NDArray>, NDArray>> LAYERS = Map.ofEntries(
            entry("linear", in -> Ops.linear(in.get("x"), in.get("weight"), in.get("bias"))),
            entry(
                    "linear over the last of three axes",
                    in -> Ops.linear(in.get("x"), in.get("weight"), in.get("bias"))),
            entry("conv2d", in -> Ops.conv2d(in.get("x"), in.get("weight"), in.get("bias"), 1, 1)),
            entry("conv2d with stride 2", in -> Ops.conv2d(in.get("x"), in.get("weight"), in.get("bias"), 2, 1)),
            entry("convTranspose2d", in -> convTranspose(in, new Geometry(2, 1, 0))),
            entry("convTranspose2d with output padding", in -> convTranspose(in, new Geometry(2, 0, 1))),
            entry("groupNorm", in -> Ops.groupNorm(in.get("x"), 2, in.get("gamma"), in.get("beta"), EPSILON)),
            entry("instanceNorm", in -> Ops.instanceNorm(in.get("x"), in.get("gamma"), in.get("beta"), EPSILON)),
            entry("layerNorm", in -> Ops.layerNorm(in.get("x"), in.get("gamma"), in.get("beta"), EPSILON)),
            entry("batchNorm in training", in -> batchNorm(in, true)),
            entry("batchNorm in evaluation", in -> batchNorm(in, false)),
            entry("dropout", Formulas::dropout),
            entry("maxPool", in -> Ops.maxPool(in.get("x"), 2)),
            entry("averagePool", in -> Ops.averagePool(in.get("x"), 2)),
            entry("upsample", in -> Ops.upsample(in.get("x"), 2)));

    private static final Map<String, Function<Map<String, NDArray>, NDArray>> ARITHMETIC = Map.ofEntries(
            entry("gelu", in -> Ops.gelu(in.get("x"))),
            entry("silu", in -> Ops.silu(in.get("x"))),
            entry("einsum of two matrices", in -> Ops.einsum("bi,ij->bj", in.get("x"), in.get("y"))),
            entry(
                    "einsum of three arrays",
                    in -> Ops.einsum("bhq,bhk,hd->bqkd", in.get("x"), in.get("y"), in.get("z"))),
            entry("binaryCrossEntropy", in -> Ops.binaryCrossEntropy(in.get("x"), in.get("target"))),
            entry("logSumExp over the first axis", in -> Ops.logSumExp(in.get("x"), 0)),
            entry("logSumExp over the last axis", in -> Ops.logSumExp(in.get("x"), -1)),
            entry("rows", in -> Ops.rows(in.get("x"), Tensors.ofLongs(new long[] {2, 0, 2}))),
            entry("assign", Formulas::assign),
            entry("blend", Formulas::blend),
            entry("eigh, squared values", in -> eigh(in).get(0).square()),
            entry("eigh, squared vectors", in -> eigh(in).get(1).square()),
            entry(
                    "svd, squared values",
                    in -> LinearAlgebra.svd(in.get("x")).get(1).square()),
            entry(
                    "svd, squared left vectors",
                    in -> LinearAlgebra.svd(in.get("x")).get(0).square()),
            entry(
                    "svd, squared right vectors",
                    in -> LinearAlgebra.svd(in.get("x")).get(2).square()),
            entry(
                    "cholesky",
                    in -> LinearAlgebra.cholesky(
                            withFours(in.get("x").matMul(in.get("x").transpose())))),
            entry("solveLower", in -> LinearAlgebra.solveLower(withFours(lower(in.get("x"))), in.get("y"))),
            entry("qr, squared Q", in -> LinearAlgebra.qr(in.get("x")).get(0).square()),
            entry("qr, squared R", in -> LinearAlgebra.qr(in.get("x")).get(1).square()),
            entry("triangle, squared", in -> LinearAlgebra.triangle(in.get("x")).square()));

    private Formulas() {}

    static Function<Map<String, NDArray>, NDArray> of(String name) {
        Function<Map<String, NDArray>, NDArray> formula = LAYERS.getOrDefault(name, ARITHMETIC.get(name));
        if (formula == null) {
            throw new AssertionError("the golden case " + name + " has no formula in Formulas");
        }
        return formula;
    }

    private static NDArray convTranspose(Map<String, NDArray> in, Geometry geometry) {
        return Ops.convTranspose2d(in.get("x"), in.get("weight"), in.get("bias"), geometry);
    }

    private static NDArray batchNorm(Map<String, NDArray> in, boolean training) {
        NDArray mean = training ? Tensors.zeros(4) : Tensors.of(new float[] {0.5f, -1, 0, 2});
        NDArray variance = training ? Tensors.ones(4) : Tensors.of(new float[] {1, 2, 0.5f, 4});
        var state = new BatchStatistics(in.get("gamma"), in.get("beta"), mean, variance);
        return Ops.batchNorm(in.get("x"), state, training, 0.1, EPSILON);
    }

    private static NDArray dropout(Map<String, NDArray> in) {
        Seeds.set(5);
        return Ops.dropout(in.get("x"), 0.4);
    }

    private static NDArray withFours(NDArray x) {
        return x.add(Tensors.manager().eye((int) x.getShape().get(0)).mul(4));
    }

    private static NDArray lower(NDArray x) {
        long n = x.getShape().get(0);
        NDArray rows = Tensors.range(0, n - 1.0, (int) n).reshape(n, 1);
        return x.mul(rows.gte(rows.transpose()).toType(DataType.FLOAT32, false));
    }

    private static NDList eigh(Map<String, NDArray> in) {
        return LinearAlgebra.eigh(in.get("x").add(in.get("x").transpose()));
    }

    private static NDArray assign(Map<String, NDArray> in) {
        Ops.assign(in.get("x"), in.get("y"));
        return in.get("x");
    }

    private static NDArray blend(Map<String, NDArray> in) {
        Ops.blend(in.get("x"), in.get("y"), 0.3);
        return in.get("x");
    }
}
