package digital.webpremios.identity.benchmark.measure;

/**
 * What is measured.
 *
 * @param measurement the comparison or curve that it belongs to
 * @param target the target's name
 * @param size how much of what the curve is about there is; 0 in a comparison
 */
public record Subject(String measurement, String target, int size) {}
