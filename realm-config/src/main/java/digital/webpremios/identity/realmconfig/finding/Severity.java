package digital.webpremios.identity.realmconfig.finding;

import java.util.Locale;

/** The severity of a finding. */
public enum Severity {
    /** The tenant cannot be created, would not work, or would be open to others. */
    ERROR,
    /** The tenant works, but behaves differently than before, or a person must do something. */
    WARNING,
    /** No action is needed. */
    NOTE;

    /** Returns the name in outputs, which is also SARIF's. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
