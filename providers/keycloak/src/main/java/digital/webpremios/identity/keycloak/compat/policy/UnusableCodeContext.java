package digital.webpremios.identity.keycloak.compat.policy;

import org.keycloak.models.ClientModel;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;
import org.keycloak.services.clientpolicy.context.ClientModelContext;

/**
 * Tells client policies that a client presented a code that was not issued to it. Keycloak asks policies only about
 * codes that it has accepted. This context uses the event before client authentication, because every other event
 * implies an accepted code.
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
