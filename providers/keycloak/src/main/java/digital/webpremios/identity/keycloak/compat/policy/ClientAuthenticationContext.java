package digital.webpremios.identity.keycloak.compat.policy;

import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;
import org.keycloak.services.clientpolicy.context.ClientModelContext;

/**
 * Asks client policies whether a client may authenticate, or reports to them that it failed. Keycloak has no event for
 * either; both use the event before client authentication.
 */
public interface ClientAuthenticationContext extends ClientPolicyContext {

    /** The id that the client claims, whether or not there is such a client. */
    String clientId();

    /** Whether the client failed; otherwise the policies are asked whether it may try. */
    boolean failed();

    /** Creates the context; if the client does not exist, conditions on the client abstain. */
    static ClientAuthenticationContext of(String clientId, Optional<ClientModel> client, boolean failed) {
        return client.<ClientAuthenticationContext>map(known -> new OfClient(clientId, failed, known))
                .orElseGet(() -> new OfNobody(clientId, failed));
    }

    @Override
    default ClientPolicyEvent getEvent() {
        return ClientPolicyEvent.PRE_TOKEN_REQUEST;
    }

    /** Of a client that exists. */
    record OfClient(String clientId, boolean failed, ClientModel client)
            implements ClientAuthenticationContext, ClientModelContext {
        @Override
        public ClientModel getClient() {
            return client;
        }
    }

    /** Of a client that does not. */
    record OfNobody(String clientId, boolean failed) implements ClientAuthenticationContext {}
}
