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

/** Reads the first sign-in settings of a realm. */
final class RealmFirstSignIn {

    private static final Logger LOG = Logger.getLogger(RealmFirstSignIn.class);
    private static final String ENABLED = "enabled";

    private RealmFirstSignIn() {}

    /**
     * The path of the realm's migrated users; empty if it is not configured or disabled, or if its settings bypassed
     * the checks and cannot be used.
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
