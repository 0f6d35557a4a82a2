package digital.webpremios.identity.realmconfig.finding;

import digital.webpremios.identity.realmconfig.source.Location;

/** Receives the findings of one rule. */
@FunctionalInterface
public interface Reporter {
    /** Reports that the rule is broken at a place. */
    void report(Location at, String message);
}
