package digital.webpremios.identity.keycloak.compat.policy;

import org.keycloak.models.ClientModel;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;
import org.keycloak.services.clientpolicy.context.ClientModelContext;

/**
 * Tells client policies that a client presents a code that was not issued to it. Keycloak asks them only about codes
 * that it has accepted; this is told as the event that comes before a client authenticates, since no other asks for no
 * code.
 *
 * @param client the client, which has authenticated unless it is public
 */
public record UnusableCodeContext(ClientModel client) implements ClientModelContext {

    @Override
    public ClientPolicyEvent getEvent() {
        return ClientPolicyEvent.PRE_TOKEN_REQUEST;
    }

    @Override
    public ClientModel getClient() {
        return client;
    }
}
