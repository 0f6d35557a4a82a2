package digital.webpremios.identity.keycloak.token;

import digital.webpremios.identity.cognito.token.Participant;
import digital.webpremios.identity.cognito.token.SignIn;
import digital.webpremios.identity.cognito.token.UserTokenClaims;
import digital.webpremios.identity.keycloak.compat.token.AuthenticationTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** Reads the data of a token from Keycloak's sessions and users. */
final class UserTokens {

    /** The attributes that Keycloak stores with a user and that have claims of their own. */
    private static final Set<String> OWN =
            Set.of(UserModel.USERNAME, UserModel.EMAIL, UserModel.FIRST_NAME, UserModel.LAST_NAME);

    private UserTokens() {}

    static UserTokenClaims claims(AuthenticatedClientSessionModel clientSession, String scope) {
        UserSessionModel session = clientSession.getUserSession();
        SignIn signIn = new SignIn(
                clientSession.getClient().getClientId(),
                session.getId(),
                clientSession.getStarted(),
                AuthenticationTime.of(session),
                Set.copyOf(Arrays.asList(scope.split(" ", -1))));
        return new UserTokenClaims(signIn, participant(session.getUser()));
    }

    private static Participant participant(UserModel user) {
        Map<String, String> attributes = new HashMap<>();
        user.getAttributes().forEach((name, values) -> {
            if (!OWN.contains(name) && !values.isEmpty() && values.get(0) != null) {
                attributes.put(name, values.get(0));
            }
        });
        return new Participant(
                user.getUsername(),
                user.getEmail(),
                user.isEmailVerified(),
                user.getFirstName(),
                user.getLastName(),
                attributes,
                groups(user));
    }

    /** The user's groups by path, because two groups may have the same name. */
    private static List<String> groups(UserModel user) {
        return user.getGroupsStream().map(UserTokens::path).sorted().toList();
    }

    private static String path(GroupModel group) {
        GroupModel parent = group.getParent();
        return parent == null ? group.getName() : path(parent) + "/" + group.getName();
    }
}
