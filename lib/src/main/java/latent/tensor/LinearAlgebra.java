package latent.tensor;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/** Decompositions by libtorch's LAPACK; differentiable where the result is unique. */
public final class LinearAlgebra {
    private static final Script SCRIPT = Script.of("""
            def eigh(self, x: Tensor) -> List[Tensor]:
              values, vectors = torch.linalg_eigh(x)
              return [values, vectors]

            def svd(self, x: Tensor) -> List[Tensor]:
              u, s, v = torch.linalg_svd(x, False)
              return [u, s, v]

            def qr(self, x: Tensor) -> List[Tensor]:
              q, r = torch.linalg_qr(x)
              return [q, r]

            def triangle(self, x: Tensor) -> Tensor:
              _0, r = torch.linalg_qr(x, "r")
              return r

            def cholesky(self, x: Tensor) -> Tensor:
              return torch.linalg_cholesky(x)

            def solveLower(self, factor: Tensor, y: Tensor) -> Tensor:
              return torch.linalg_solve_triangular(factor, y, upper=False)
            """);

    private static final long BLOCK = 4096;

    private LinearAlgebra() {}

    /** Eigenvalues [D], rising, and eigenvectors in columns [D, D] of a symmetric matrix [D, D]. */
    public static NDList eigh(NDArray symmetric) {
        requireMatrix("eigh", symmetric);
        return SCRIPT.callForList("eigh", symmetric);
    }

    /** The thin singular value decomposition x = U diag(s) V'; x is [N, D]; gives U [N, R], s [R] falling, V' [R, D], R = min(N, D). */
    public static NDList svd(NDArray x) {
        requireMatrix("svd", x);
        return SCRIPT.callForList("svd", x);
    }

    /** Q [N, D] with orthonormal columns and R [D, D] upper triangular with x = QR; x is [N, D], N at least D. */
    public static NDList qr(NDArray x) {
        requireMatrix("qr", x);
        return SCRIPT.callForList("qr", x);
    }

    /** Only R of x = QR, [min(N, D), D]; see {@link #triangle(NDArray, NDArray)}. */
    public static NDArray triangle(NDArray x) {
        requireMatrix("triangle", x);
        return Tensors.tidy(() -> triangle(x, Tensors.zeros(x.getShape().get(1))));
    }

    /**
     * Only R of x - shift = QR, [min(N, D), D]; it has the singular values and the right singular vectors of x - shift (Golub and Van Loan 2013,
     * 8.6.3). Rows are taken in blocks, each stacked under the triangle so far (Demmel et al. 2012, sequential TSQR), so memory stays that of a block.
     *
     * @param x [N, D]
     * @param shift subtracted from each row, [D]
     */
    public static NDArray triangle(NDArray x, NDArray shift) {
        requireMatrix("triangle", x);
        long rows = x.getShape().get(0);
        NDArray triangle = null;
        for (long from = 0; from < rows; from += BLOCK) {
            NDArray above = triangle;
            String range = from + ":" + Math.min(rows, from + BLOCK);
            triangle = Tensors.tidy(() -> {
                NDArray block = x.get(range).sub(shift);
                return SCRIPT.call("triangle", above == null ? block : above.concat(block, 0));
            });
            if (above != null) {
                above.close();
            }
        }
        return triangle;
    }

    /**
     * The lower triangular L [D, D] with L L' = x, of a symmetric matrix.
     *
     * @throws IllegalArgumentException when x is not positive definite
     */
    public static NDArray cholesky(NDArray symmetric) {
        requireMatrix("cholesky", symmetric);
        if (symmetric.getShape().get(0) != symmetric.getShape().get(1)) {
            throw new IllegalArgumentException(
                    "cholesky: expected a square matrix [D, D] but was given " + symmetric.getShape());
        }
        try {
            return SCRIPT.call("cholesky", symmetric);
        } catch (EngineException e) {
            throw new IllegalArgumentException(
                    "cholesky: expected a positive definite matrix but was given one, " + symmetric.getShape()
                            + ", that has an eigenvalue of 0 or below",
                    e);
        }
    }

    /** The x [D, N] with L x = y; L is lower triangular [D, D], y [D, N]. */
    public static NDArray solveLower(NDArray factor, NDArray y) {
        requireMatrix("solveLower", factor);
        requireMatrix("solveLower", y);
        return SCRIPT.call("solveLower", factor, y);
    }

    private static void requireMatrix(String operation, NDArray x) {
        if (x.getShape().dimension() != 2) {
            throw new IllegalArgumentException(operation + ": expected a matrix [N, D] but was given " + x.getShape());
        }
    }
}
