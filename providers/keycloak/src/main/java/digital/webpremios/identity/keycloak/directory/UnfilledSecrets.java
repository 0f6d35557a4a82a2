package digital.webpremios.identity.keycloak.directory;

import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/**
 * Finds clients that still have a placeholder of the realm file as their secret. If the environment has no variable
 * {@code NAME}, Keycloak uses the text {@code ${NAME}} as the secret, and everybody who has read the file knows it.
 */
final class UnfilledSecrets {

    private static final Logger LOG = Logger.getLogger(UnfilledSecrets.class);

    /** A placeholder of a realm file; {@code ${vault.key}} is Keycloak's vault, which is filled at use. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(?!vault\\.)[^}]*}");

    private UnfilledSecrets() {}

    /** Disables such clients, and logs which. */
    static void disableIn(RealmModel realm) {
        realm.getClientsStream().filter(UnfilledSecrets::isUnfilled).forEach(client -> {
            client.setEnabled(false);
            LOG.errorf(
                    "Realm '%s', client '%s': its secret is the unfilled placeholder %s. The client is disabled; set the"
                            + " environment variable before importing, or give the client a secret and enable it.",
                    realm.getName(), client.getClientId(), client.getSecret());
        });
    }

    private static boolean isUnfilled(ClientModel client) {
        return client.getSecret() != null
                && PLACEHOLDER.matcher(client.getSecret()).matches();
    }
}
