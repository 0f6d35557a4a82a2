package digital.webpremios.identity.realmconfig.export;

import digital.webpremios.identity.realmconfig.placeholder.ReservedVariables;
import java.util.Locale;

/** Names environment variables for secrets that are not exported. */
final class SecretNames {

    private SecretNames() {}

    /** Returns a name such as {@code TENANT_DEMO_DEMO_PARTNER_SECRET}. */
    static String of(String realm, String of, String kind) {
        String name = (realm + "_" + of + "_" + kind).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        if (!Character.isLetter(name.charAt(0))) {
            return "REALM_" + name.replaceFirst("^_", "");
        }
        return ReservedVariables.contains(name) ? "TENANT_" + name : name;
    }
}
