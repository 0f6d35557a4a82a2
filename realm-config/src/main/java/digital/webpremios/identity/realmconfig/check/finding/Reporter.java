package digital.webpremios.identity.realmconfig.check.finding;

import digital.webpremios.identity.realmconfig.check.source.Location;

/** What a rule tells its findings to. */
@FunctionalInterface
public interface Reporter {

    /** The rule is broken here. */
    void report(Location at, String message);
}
