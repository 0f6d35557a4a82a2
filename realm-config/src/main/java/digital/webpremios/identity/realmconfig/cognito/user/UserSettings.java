package digital.webpremios.identity.realmconfig.cognito.user;

import digital.webpremios.identity.realmconfig.descriptor.Mfa;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The settings of the pool that affect how users are written.
 *
 * @param groups the groups of users, by user name
 * @param byPath the groups that Keycloak's import finds by their path
 * @param marksFirstSignIn whether users without a password are marked for the first sign-in
 * @param mfa whether participants enter a one-time password
 */
public record UserSettings(
        Map<String, List<String>> groups, Predicate<String> byPath, boolean marksFirstSignIn, Mfa mfa) {

    /** Returns the paths of a user's groups, sorted. */
    List<String> groupPaths(String username) {
        return groups.getOrDefault(username, List.of()).stream()
                .filter(byPath)
                .map(group -> "/" + group)
                .sorted()
                .toList();
    }
}
