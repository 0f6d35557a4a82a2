package digital.webpremios.identity.benchmark.measure;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How well a target was warmed up before it was measured.
 *
 * @param length how long it was warmed up
 * @param requests the number of requests that it answered in that time
 * @param compilingPercent the time of its compilers in percent of the last windows, if it has any
 * @param coldness why it was not warm in the end; empty if it was
 */
public record Warmth(Duration length, long requests, OptionalDouble compilingPercent, Optional<Coldness> coldness) {}
