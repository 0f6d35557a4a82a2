package digital.webpremios.identity.realmconfig.descriptor;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Checks the name of a tenant's realm. The realm that administers the server ({@code Config.getAdminRealm}) never
 * belongs to a tenant.
 */
public final class RealmName {

    /** The allowed names, in words. */
    public static final String EXPECTED =
            "the name of a realm: letters, digits, - and _; not 'master', which administers the server";

    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,254}");

    private RealmName() {}

    /** Returns whether a text can be the name of a tenant's realm. */
    public static boolean isTenants(String text) {
        return PATTERN.matcher(text).matches() && !isAdministration(text);
    }

    /** Returns whether it is the administration realm; case and surrounding blanks are ignored. */
    public static boolean isAdministration(String text) {
        return text.strip().toLowerCase(Locale.ROOT).equals("master");
    }
}
