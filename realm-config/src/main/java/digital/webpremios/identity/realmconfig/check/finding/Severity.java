package digital.webpremios.identity.realmconfig.check.finding;

import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
    /** The tenant cannot be made, would not work, or would be open to others. */
    ERROR,
    /** The tenant works; somebody should look at it. */
    WARNING;

    /** The word in outputs; SARIF's levels have the same. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
