package digital.webpremios.identity.keycloak.compat;

import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;
import org.keycloak.services.clientpolicy.context.ClientModelContext;

/**
 * Tells client policies that a client failed to authenticate, for which Keycloak has no event of its own: it is told as
 * the one that comes before a client authenticates.
 */
public interface FailedClientAuthentication extends ClientPolicyContext {

    /** The id that the client claimed, whether or not there is such a client. */
    String clientId();

    /** A failure of the client of this id; where there is none, conditions on the client abstain. */
    static FailedClientAuthentication of(String clientId, Optional<ClientModel> client) {
        return client.<FailedClientAuthentication>map(known -> new OfClient(clientId, known))
                .orElseGet(() -> new OfNobody(clientId));
    }

    @Override
    default ClientPolicyEvent getEvent() {
        return ClientPolicyEvent.PRE_TOKEN_REQUEST;
    }

    /** Of a client that exists. */
    record OfClient(String clientId, ClientModel client) implements FailedClientAuthentication, ClientModelContext {
        @Override
        public ClientModel getClient() {
            return client;
        }
    }

    /** Of a client that does not. */
    record OfNobody(String clientId) implements FailedClientAuthentication {}
}
