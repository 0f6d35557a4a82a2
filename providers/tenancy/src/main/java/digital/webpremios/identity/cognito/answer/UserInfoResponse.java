package digital.webpremios.identity.cognito.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The answer of {@code /oauth2/userInfo}: a flat object in which every value is a string, {@code email_verified} too.
 *
 * @param members the members in order
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/userinfo-endpoint.html">Cognito: userInfo
 *     endpoint</a>
 */
public record UserInfoResponse(Map<String, String> members) {

    private static final Set<String> KNOWN = Set.of(
            "address",
            "birthdate",
            "email",
            "email_verified",
            "family_name",
            "gender",
            "given_name",
            "locale",
            "middle_name",
            "name",
            "nickname",
            "phone_number",
            "phone_number_verified",
            "picture",
            "preferred_username",
            "profile",
            "updated_at",
            "username",
            "website",
            "zoneinfo");

    public UserInfoResponse {
        members = Map.copyOf(members);
    }

    /**
     * Selects the members that Cognito has: {@code sub}, attributes and {@code custom:*}. Nested values are left out.
     */
    public static UserInfoResponse of(Map<String, ?> claims) {
        Map<String, String> members = new LinkedHashMap<>();
        claims.forEach((name, value) -> {
            boolean told = name.equals("sub") || KNOWN.contains(name) || name.startsWith("custom:");
            if (told && (value instanceof String || value instanceof Boolean || value instanceof Number)) {
                members.put(name, value.toString());
            }
        });
        return new UserInfoResponse(members);
    }

    /** The subject first, then the rest by name. */
    public Map<String, String> asMap() {
        Map<String, String> sorted = new TreeMap<>(members);
        Map<String, String> body = new LinkedHashMap<>();
        String subject = sorted.remove("sub");
        if (subject != null) {
            body.put("sub", subject);
        }
        body.putAll(sorted);
        return body;
    }

    /** Names only: values are personal. */
    @Override
    public String toString() {
        return "UserInfoResponse" + members.keySet();
    }
}
