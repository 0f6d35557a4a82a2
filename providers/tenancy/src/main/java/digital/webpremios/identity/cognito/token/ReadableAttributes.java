package digital.webpremios.identity.cognito.token;

import digital.webpremios.identity.scope.CampaignScope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Selects the attributes that an ID token and userInfo may contain, by the granted scopes. {@code profile} allows every
 * attribute, and so does {@code openid} alone; {@code email} and {@code phone} allow only their own.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html">
 *     Cognito: scopes</a>
 */
record ReadableAttributes(Participant participant, Set<String> scopes) {

    /** The standard claims that are stored in a user attribute of the same name. */
    private static final Set<String> STANDARD = Set.of(
            "birthdate",
            "gender",
            "locale",
            "middle_name",
            "nickname",
            "picture",
            "preferred_username",
            "profile",
            "website",
            "zoneinfo");

    Map<String, Object> asMap() {
        Map<String, Object> claims = new LinkedHashMap<>();
        boolean email = scopes.contains("email");
        boolean phone = scopes.contains("phone");
        boolean all = scopes.contains("profile") || (!email && !phone);
        if (all || email) {
            email(claims);
        }
        if (all || phone) {
            phone(claims);
        }
        if (all) {
            names(claims);
            claims.putAll(participant.custom());
        }
        if (scopes.stream().anyMatch(scope -> scope.startsWith(CampaignScope.PREFIX))) {
            claims.putAll(participant.segmentation());
        }
        return claims;
    }

    private void email(Map<String, Object> claims) {
        if (participant.email() != null) {
            claims.put("email", participant.email());
            claims.put("email_verified", participant.emailVerified());
        }
    }

    private void phone(Map<String, Object> claims) {
        String number = participant.attribute("phoneNumber");
        if (number != null) {
            claims.put("phone_number", number);
            claims.put("phone_number_verified", "true".equals(participant.attribute("phoneNumberVerified")));
        }
    }

    private void names(Map<String, Object> claims) {
        String name = fullName(participant.givenName(), participant.familyName());
        put(claims, "name", name.isEmpty() ? null : name);
        put(claims, "given_name", participant.givenName());
        put(claims, "family_name", participant.familyName());
        STANDARD.stream().sorted().forEach(claim -> put(claims, claim, participant.attribute(claim)));
    }

    private static String fullName(@Nullable String given, @Nullable String family) {
        return ((given == null ? "" : given) + " " + (family == null ? "" : family)).strip();
    }

    private static void put(Map<String, Object> claims, String name, @Nullable String value) {
        if (value != null) {
            claims.put(name, value);
        }
    }
}
