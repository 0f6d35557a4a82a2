package digital.webpremios.identity.keycloak.clientpolicy.secret;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** The state of this node about clients' secrets: which expiry it has announced, and which it is writing. */
record NodeSecrets(SecretNotices notices, SecretClocks clocks) {

    /** The id of the executor whose factory holds them. */
    static final String EXECUTOR = "webpremios-secret-expiry";

    /** The factory that holds the node's state. */
    interface Holder {
        NodeSecrets nodeSecrets();
    }

    NodeSecrets() {
        this(new SecretNotices(), new SecretClocks());
    }

    /** The state of the session's server. */
    static NodeSecrets of(KeycloakSession session) {
        // the server's own factory: Keycloak makes another one for each profile that names the executor
        if (session.getKeycloakSessionFactory().getProviderFactory(ClientPolicyExecutorProvider.class, EXECUTOR)
                instanceof Holder holder) {
            return holder.nodeSecrets();
        }
        throw new IllegalStateException("The server has no executor " + EXECUTOR);
    }
}
