package digital.webpremios.identity.realmconfig.cognito.user;

import digital.webpremios.identity.realmconfig.finding.Findings;
import digital.webpremios.identity.realmconfig.source.Members;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reports what is different in Keycloak about a user's name and second factors. */
final class UserRemarks {

    private static final Pattern REFUSED = Pattern.compile("[\\s\\p{Cntrl}<>&\"'$%!#?§,;:*~/\\\\|^=\\[\\]{}()`]");
    private static final int SHORTEST = 3;

    private static final String AUTHENTICATOR_APP = "SOFTWARE_TOKEN_MFA";

    private UserRemarks() {}

    /** Reports how Keycloak treats a user name differently. */
    static void userName(String who, Value username, Findings findings) {
        String name = username.asText();
        if (!name.equals(name.toLowerCase(Locale.ROOT))) {
            findings.warning(
                    "user/username-capitals",
                    who,
                    username.at(),
                    "Keycloak stores the user name in lower case, and tokens contain it in lower case",
                    "nothing, unless an application compares names case-sensitively; it should use sub");
        }
        if (name.length() < SHORTEST || REFUSED.matcher(name).find()) {
            findings.note(
                    "user/username-refused",
                    who,
                    username.at(),
                    "Keycloak's pages and console refuse to save such a user name; the user can sign in",
                    "change the name in the console when the user is edited there");
        }
    }

    /** Reports second factors, which cannot be exported. Returns whether an authenticator app is one of them. */
    static boolean secondFactors(String who, Members user, Findings findings) {
        Set<String> factors = new TreeSet<>(user.texts("UserMFASettingList"));
        user.text("PreferredMfaSetting").filter(factor -> !factor.isEmpty()).ifPresent(factors::add);
        for (Value option : user.items("MFAOptions")) {
            factors.add(Members.of(option).text("DeliveryMedium").orElse("SMS"));
        }
        if (!factors.isEmpty()) {
            findings.warning(
                    "user/second-factor",
                    who,
                    user.at(),
                    "second factors cannot be exported: " + String.join(", ", factors),
                    factors.contains(AUTHENTICATOR_APP)
                            ? "nothing: the user sets up the authenticator app again at the first sign-in"
                            : "tell the user; SMS and mail are not second factors here");
        }
        return factors.contains(AUTHENTICATOR_APP);
    }
}
