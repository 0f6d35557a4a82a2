package digital.webpremios.identity.realmconfig.cognito.user;

import digital.webpremios.identity.realmconfig.descriptor.Mfa;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The settings of the pool that decide how users are written.
 *
 * @param groups the groups of users, by user name
 * @param byPath the groups that Keycloak's import finds by their path
 * @param marksFirstSignIn whether users without a password here are marked for their first sign-in
 * @param mfa whether a one-time password is asked for
 */
public record UserSettings(
        Map<String, List<String>> groups, Predicate<String> byPath, boolean marksFirstSignIn, Mfa mfa) {

    /** The paths of a user's groups, sorted. */
    List<String> groupPaths(String username) {
        return groups.getOrDefault(username, List.of()).stream()
                .filter(byPath)
                .map(group -> "/" + group)
                .sorted()
                .toList();
    }
}
