package digital.webpremios.identity.benchmark.measure;

/**
 * The subject of a measurement: its name in results.
 *
 * @param measurement the comparison or curve that it belongs to
 * @param target the target's name
 * @param size the size on the curve; 0 in a comparison
 */
public record Subject(String measurement, String target, int size) {

    private static final String COMPARISON = "comparison";

    /** A target of the comparison. */
    public static Subject compared(String target) {
        return new Subject(COMPARISON, target, 0);
    }

    /** The target, and its size if it has one. */
    public String text() {
        return size == 0 ? target : target + ", " + measurement + " " + size;
    }

    public boolean isCompared() {
        return measurement.equals(COMPARISON);
    }
}
