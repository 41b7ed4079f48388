package latent.plot;

/** A still view of points with three coordinates, seen from above one corner. */
final class Projection {
    private static final double AZIMUTH = Math.toRadians(40);
    private static final double ELEVATION = Math.toRadians(25);

    private Projection() {}

    static Figure of(double[][] columns, int[] classes, String... names) {
        int count = classes.length;
        double[] across = new double[count];
        double[] up = new double[count];
        for (int i = 0; i < count; i++) {
            double x = columns[0][i];
            double y = columns[1][i];
            double depth = x * Math.cos(AZIMUTH) + y * Math.sin(AZIMUTH);
            across[i] = y * Math.cos(AZIMUTH) - x * Math.sin(AZIMUTH);
            up[i] = columns[2][i] * Math.cos(ELEVATION) - depth * Math.sin(ELEVATION);
        }
        return Charts.byClass(across, up, classes, names)
                .withLabels("codes 1 and 2, turned by 40 degrees", "code 3, seen from 25 degrees above");
    }
}
