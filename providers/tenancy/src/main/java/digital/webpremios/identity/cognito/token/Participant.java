package digital.webpremios.identity.cognito.token;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A user of a tenant, with the data that tokens contain.
 *
 * @param username the name to sign in with
 * @param email the e-mail address, or null
 * @param emailVerified whether it was verified
 * @param givenName the first name, or null
 * @param familyName the last name, or null
 * @param attributes every other attribute by its name in the realm's user profile
 * @param groups the user's groups, each by its path
 */
public record Participant(
        String username,
        @Nullable String email,
        boolean emailVerified,
        @Nullable String givenName,
        @Nullable String familyName,
        Map<String, String> attributes,
        List<String> groups) {

    /** The prefix of user attributes that become {@code custom:} claims. The user profile allows no colon in names. */
    static final String CUSTOM_ATTRIBUTE = "custom.";

    private static final String CUSTOM_CLAIM = "custom:";

    /** The attributes that say to which campaign, catalogue and client the user belongs: contract row A8. */
    private static final Set<String> SEGMENTATION =
            Set.of("custom:campaign_id", "custom:catalog_id", "custom:participant_id", "custom:client_id");

    public Participant {
        attributes = Map.copyOf(attributes);
        groups = List.copyOf(groups);
    }

    /** All {@code custom:*} claims, always strings, sorted by name. */
    public SortedMap<String, String> custom() {
        SortedMap<String, String> custom = new TreeMap<>();
        attributes.forEach((name, value) -> {
            if (name.startsWith(CUSTOM_ATTRIBUTE)) {
                custom.put(CUSTOM_CLAIM + name.substring(CUSTOM_ATTRIBUTE.length()), value);
            }
        });
        return Collections.unmodifiableSortedMap(custom);
    }

    /** The custom claims that say to which campaign, catalogue and client the user belongs. */
    public SortedMap<String, String> segmentation() {
        SortedMap<String, String> segmentation = new TreeMap<>(custom());
        segmentation.keySet().retainAll(SEGMENTATION);
        return Collections.unmodifiableSortedMap(segmentation);
    }

    /** The attribute's value, or null. */
    @Nullable
    String attribute(String name) {
        return attributes.get(name);
    }

    /** The name only: the rest is personal. */
    @Override
    public String toString() {
        return "Participant[" + username + "]";
    }
}
