// why: column after column from the end
/** The r directions of the largest variance in rows, the largest first; [D, D] gives [r, D]. */
NDArray directions(NDArray covariance, int r) {
    NDArray vectors = LinearAlgebra.eigh(covariance).get(1); // [D, D]
    int d = (int) covariance.getShape().get(0);
    NDArray rows = null;
    for (int i = 1; i <= r; i++) {
        NDArray row = vectors.get(":, " + (d - i)).reshape(1, d);
        rows = rows == null ? row : rows.concat(row, 0);
    }
    return rows;
}
