package digital.webpremios.identity.realmconfig.cognito;

import java.util.Locale;

/** How much a finding matters. */
enum Severity {
    /** Nothing is written until it is put right. */
    ERROR,
    /** Something behaves differently, or somebody has something to do. */
    WARNING,
    /** Nothing that anybody notices. */
    NOTE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
