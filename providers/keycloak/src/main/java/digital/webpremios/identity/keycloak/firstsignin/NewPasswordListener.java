package digital.webpremios.identity.keycloak.firstsignin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;

/**
 * Removes the mark of a migrated user as soon as the user or an administrator sets a password, in the same transaction.
 */
final class NewPasswordListener implements EventListenerProvider {

    private static final Pattern RESET_PASSWORD = Pattern.compile("users/([^/]+)/reset-password");

    private final KeycloakSession session;

    NewPasswordListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.UPDATE_CREDENTIAL) {
            unmark(event.getRealmId(), event.getUserId());
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        if (event.getResourceType() == ResourceType.USER
                && event.getOperationType() == OperationType.ACTION
                && event.getError() == null) {
            Matcher path = RESET_PASSWORD.matcher(event.getResourcePath());
            if (path.matches()) {
                unmark(event.getRealmId(), path.group(1));
            }
        }
    }

    @Override
    public void close() {}

    private void unmark(String realmId, @Nullable String userId) {
        if (userId != null) {
            Optional.ofNullable(session.realms().getRealm(realmId))
                    .flatMap(realm -> Optional.ofNullable(session.users().getUserById(realm, userId)))
                    .map(MigratedUser::new)
                    .filter(user -> user.isMarked() && user.hasPassword())
                    .ifPresent(MigratedUser::unmark);
        }
    }
}
