package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonMembers;
import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import java.util.Set;
import java.util.TreeSet;

/** A user's second factors, none of which can be exported. */
final class UserFactors {

    private static final String AUTHENTICATOR_APP = "SOFTWARE_TOKEN_MFA";

    private UserFactors() {}

    /** Says which there are; whether an authenticator app is one. */
    static boolean report(String who, JsonMembers user, Findings findings) {
        Set<String> factors = new TreeSet<>(user.texts("UserMFASettingList"));
        user.text("PreferredMfaSetting").filter(factor -> !factor.isEmpty()).ifPresent(factors::add);
        for (JsonValue option : user.items("MFAOptions")) {
            factors.add(option.members().text("DeliveryMedium").orElse("SMS"));
        }
        if (!factors.isEmpty()) {
            findings.warning(
                    "user/second-factor",
                    who,
                    user.position(),
                    "second factors cannot be exported: " + String.join(", ", factors),
                    factors.contains(AUTHENTICATOR_APP)
                            ? "nothing: the user sets the authenticator app up anew at the first sign-in"
                            : "tell the user; there is no SMS and no mail as a second factor here");
        }
        return factors.contains(AUTHENTICATOR_APP);
    }
}
