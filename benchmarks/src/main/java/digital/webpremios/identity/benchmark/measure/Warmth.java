package digital.webpremios.identity.benchmark.measure;

import java.time.Duration;

/**
 * How well a target was warmed up before it was measured.
 *
 * @param length how long it was warmed up
 * @param reached whether its cost had stopped falling by then
 */
public record Warmth(Duration length, boolean reached) {}
