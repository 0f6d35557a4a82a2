package digital.webpremios.identity.realmconfig.finding;

import java.util.Locale;

/** How serious a finding is. */
public enum Severity {
    /** The tenant cannot be created, would not work, or would be open to others. */
    ERROR,
    /** The tenant works, but behaves differently than before, or a person must do something. */
    WARNING,
    /** No action is needed. */
    NOTE;

    /** The word in outputs. SARIF's levels are the same words. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
