package digital.webpremios.identity.realmconfig.descriptor;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * An attribute of participants, by its name on Cognito: {@code custom:campaign_id}, {@code email}, {@code birthdate}.
 *
 * @param name the name on Cognito; custom attributes begin with {@code custom:}
 * @param displayName the label; empty for the name
 * @param required whether participants must have it
 * @param mutable whether participants may change it; otherwise only the operator sets it
 * @param maximumLength in characters
 * @param pattern a regular expression that the whole value matches; empty if any value is allowed
 */
public record ParticipantAttribute(
        String name,
        Optional<String> displayName,
        boolean required,
        boolean mutable,
        int maximumLength,
        Optional<String> pattern) {

    /** The prefix of custom attributes. */
    public static final String CUSTOM = "custom:";

    /** Standard attributes and their names in Keycloak's user profile. */
    private static final Map<String, String> STANDARD = Map.ofEntries(
            Map.entry("birthdate", "birthdate"),
            Map.entry("email", "email"),
            Map.entry("family_name", "lastName"),
            Map.entry("gender", "gender"),
            Map.entry("given_name", "firstName"),
            Map.entry("locale", "locale"),
            Map.entry("middle_name", "middle_name"),
            Map.entry("nickname", "nickname"),
            Map.entry("phone_number", "phoneNumber"),
            Map.entry("picture", "picture"),
            Map.entry("preferred_username", "preferred_username"),
            Map.entry("profile", "profile"),
            Map.entry("website", "website"),
            Map.entry("zoneinfo", "zoneinfo"));

    private static final Pattern CUSTOM_NAME = Pattern.compile("custom:[\\w.-]{1,128}");

    /** Returns the standard attributes that tokens and userInfo contain, by their names on Cognito. */
    public static Set<String> standardNames() {
        return new TreeSet<>(STANDARD.keySet());
    }

    /** Returns whether an attribute can have this name. */
    public static boolean isName(String name) {
        return STANDARD.containsKey(name) || CUSTOM_NAME.matcher(name).matches();
    }

    /** Returns the name in Keycloak's user profile, which allows no colon, for an attribute's name on Cognito. */
    public static String profileName(String name) {
        String standard = STANDARD.get(name);
        return standard == null ? name.replace(':', '.') : standard;
    }
}
