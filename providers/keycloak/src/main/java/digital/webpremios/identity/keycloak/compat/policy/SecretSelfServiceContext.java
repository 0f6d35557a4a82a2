package digital.webpremios.identity.keycloak.compat.policy;

import org.keycloak.models.ClientModel;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;
import org.keycloak.services.clientpolicy.context.ClientCRUDClientAvailableContext;

/**
 * Asks client policies whether a client that has authenticated may see and change its own secrets. For conditions it is
 * a change of the client. The answer is no until an executor allows it.
 */
public final class SecretSelfServiceContext implements ClientCRUDClientAvailableContext {

    private final ClientModel client;
    private boolean allowed;

    public SecretSelfServiceContext(ClientModel client) {
        this.client = client;
    }

    @Override
    public ClientPolicyEvent getEvent() {
        return ClientPolicyEvent.UPDATED;
    }

    @Override
    public ClientModel getClient() {
        return client;
    }

    @Override
    public ClientModel getTargetClient() {
        return client;
    }

    public void allow() {
        allowed = true;
    }

    public boolean isAllowed() {
        return allowed;
    }
}
