package digital.webpremios.identity.keycloak.clientpolicy.secret;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** What this node remembers of its clients' secrets: whose end it has announced, and whose end it is writing. */
record NodeSecrets(SecretNotices notices, SecretClocks clocks) {

    NodeSecrets() {
        this(new SecretNotices(), new SecretClocks());
    }

    /** That of the session's server. */
    static NodeSecrets of(KeycloakSession session) {
        // the server's own factory: Keycloak makes another one for each profile that names the executor
        if (session.getKeycloakSessionFactory()
                        .getProviderFactory(ClientPolicyExecutorProvider.class, SecretExpiryExecutorFactory.ID)
                instanceof SecretExpiryExecutorFactory factory) {
            return factory.nodeSecrets();
        }
        throw new IllegalStateException("The server has no executor " + SecretExpiryExecutorFactory.ID);
    }
}
