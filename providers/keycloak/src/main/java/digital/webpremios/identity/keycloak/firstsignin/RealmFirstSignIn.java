package digital.webpremios.identity.keycloak.firstsignin;

import digital.webpremios.identity.firstsignin.FirstSignInPath;
import digital.webpremios.identity.firstsignin.FirstSignInSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.UserStorageProvider;

/** Reads a realm's settings of the first sign-in. */
final class RealmFirstSignIn {

    private static final Logger LOG = Logger.getLogger(RealmFirstSignIn.class);
    private static final String ENABLED = "enabled";

    private RealmFirstSignIn() {}

    /**
     * The path that the realm's brought-over participants take; nothing if it is not configured, switched off, or was stored
     * past all checks and cannot be used.
     */
    static Optional<FirstSignInPath> path(RealmModel realm) {
        try {
            return components(realm)
                    .filter(model -> model.get(ENABLED, true))
                    .findFirst()
                    .map(model -> settings(model).path());
        } catch (IllegalArgumentException e) {
            LOG.errorf("Realm '%s': %s: %s", realm.getName(), FirstSignInComponent.ID, e.getMessage());
            return Optional.empty();
        }
    }

    static FirstSignInSettings settings(ComponentModel model) {
        Map<String, String> written = new HashMap<>();
        model.getConfig().forEach((name, values) -> {
            if (values != null && !values.isEmpty() && values.get(0) != null) {
                written.put(name, values.get(0));
            }
        });
        return new FirstSignInSettings(written);
    }

    static Stream<ComponentModel> components(RealmModel realm) {
        return realm.getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
                .filter(model -> FirstSignInComponent.ID.equals(model.getProviderId()));
    }
}
