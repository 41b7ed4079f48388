package latent.plot;

/**
 * Which ticks of a logarithmic axis carry a label: over two powers of ten and more these alone; over less also 2 and 5
 * times them; within half a power of ten every tick, for else an axis may have no number at all.
 */
record LogTicks(double decades) {
    static LogTicks between(double low, double high) {
        return new LogTicks(Math.log10(high / low));
    }

    /** Whether a tick with a number lies on the axis wherever it begins; if not, a linear axis shows the same better. */
    boolean enough() {
        return decades > Math.log10(2);
    }

    boolean decadesOnly() {
        return decades >= 2;
    }

    /** The text beside a tick, empty where there is none. */
    String label(double value) {
        long first = Math.round(value / Math.pow(10, Math.floor(Math.log10(value) + 1e-9)));
        boolean shown = decades < 0.5 || first == 1 || (decades < 2 && (first == 2 || first == 5));
        return shown ? Values.tick(value) : "";
    }
}
