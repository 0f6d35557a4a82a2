package digital.webpremios.identity.keycloak.compat.policy;

import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;
import org.keycloak.services.clientpolicy.context.ClientModelContext;

/**
 * Asks client policies about a client that wants to authenticate, or tells them that it failed. Keycloak has no event of
 * its own for either: both are told as the one that comes before a client authenticates.
 */
public interface ClientAuthenticationContext extends ClientPolicyContext {

    /** The id that the client claims, whether or not there is such a client. */
    String clientId();

    /** Whether it failed; if not, it is asked whether it may try. */
    boolean failed();

    /** Of the client of this id; where there is none, conditions on the client abstain. */
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
