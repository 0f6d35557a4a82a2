package digital.webpremios.identity.keycloak.hosteddomain.secret;

import digital.webpremios.identity.clientsecret.ActiveSecret;
import digital.webpremios.identity.clientsecret.ActiveSecrets;
import digital.webpremios.identity.clientsecret.SecretId;
import digital.webpremios.identity.denial.ClientDenial.NotAuthenticated;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.OAuthError;
import digital.webpremios.identity.denial.PolicyDenial.RefusedByPolicy;
import digital.webpremios.identity.denial.SecretDenial.NoSelfService;
import digital.webpremios.identity.keycloak.clientpolicy.PolicyRefusal;
import digital.webpremios.identity.keycloak.clientpolicy.secret.SecretMail;
import digital.webpremios.identity.keycloak.compat.secret.ClientRow;
import digital.webpremios.identity.keycloak.compat.secret.StoredSecrets;
import digital.webpremios.identity.keycloak.compat.secret.StoredSecrets.Stored;
import digital.webpremios.identity.keycloak.event.SecretEvent;
import digital.webpremios.identity.keycloak.hosteddomain.token.HostedRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.keycloak.events.Errors;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/**
 * Changes the secrets of a client that has authenticated. Each change has a transaction of its own, which first locks
 * the client's row and then checks the used secret once more: of several requests at the same time, on whichever nodes,
 * one is the first, and the others see what it did.
 *
 * @param hosted the request
 * @param clientId the client's internal id
 * @param used the secret that the request was authenticated with
 */
record OwnSecrets(HostedRequest hosted, String clientId, String used) {

    /** A change within its transaction. */
    private record Change(KeycloakSession session, ClientModel client, StoredSecrets stored, ActiveSecrets active) {}

    /** The secrets that work now. */
    static ActiveSecrets active(KeycloakSession session, ClientModel client, String used) {
        StoredSecrets stored = new StoredSecrets(session, client);
        return active(client, stored, !stored.isCurrent(used));
    }

    /** Makes a new secret, and returns the members of the answer, among them the secret itself. */
    Decision<Map<String, ?>> create() {
        return inTransaction((change, active) -> active.roomForOneMore().then(room -> create(change)));
    }

    /** Ends the old secret, and returns what is left. */
    Decision<ActiveSecrets> end(String id) {
        return inTransaction((change, active) -> active.toEnd(id).map(ended -> {
            change.stored().endOld();
            SecretEvent.sendChange(change.session(), hosted.tenant(), change.client(), SecretEvent.ENDED, ended);
            SecretMail.sendEnded(change.session(), change.client());
            return active(change.client(), change.stored(), false);
        }));
    }

    private Decision<Map<String, ?>> create(Change change) {
        Optional<String> made;
        try {
            made = change.stored().rotate();
        } catch (ClientPolicyException e) {
            return Decision.deny(denial(e));
        }
        if (made.isEmpty()) {
            return Decision.deny(new NoSelfService("no client policy keeps its old secret"));
        }
        ActiveSecrets active = active(change.client(), change.stored(), true);
        SecretEvent.sendChange(
                change.session(), hosted.tenant(), change.client(), SecretEvent.CREATED, active.current());
        active.old()
                .flatMap(old -> old.expiresAt().isPresent()
                        ? Optional.of(old.expiresAt().getAsLong())
                        : Optional.empty())
                .ifPresent(end -> SecretMail.sendCreated(change.session(), change.client(), end));
        return Decision.allow(active.asMapOfNew(made.get()));
    }

    private <T> Decision<T> inTransaction(BiFunction<Change, ActiveSecrets, Decision<T>> action) {
        KeycloakContext context = hosted.session().getContext();
        String realmId = context.getRealm().getId();
        return KeycloakModelUtils.runJobInTransactionWithResult(hosted.session().getKeycloakSessionFactory(), own -> {
            RealmModel realm = own.realms().getRealm(realmId);
            own.getContext().setRealm(realm);
            own.getContext().setConnection(context.getConnection());
            own.getContext().setHttpRequest(context.getHttpRequest());
            Decision<T> decided = ClientRow.lock(own, realm, clientId)
                    .map(client -> stillAuthenticated(own, client))
                    .orElseGet(() -> Decision.deny(new NotAuthenticated(Errors.CLIENT_NOT_FOUND)))
                    .then(change -> action.apply(change, change.active()));
            if (decided instanceof Decision.Denied) {
                own.getTransactionManager().setRollbackOnly();
            }
            return decided;
        });
    }

    private Decision<Change> stillAuthenticated(KeycloakSession own, ClientModel client) {
        own.getContext().setClient(client);
        StoredSecrets stored = new StoredSecrets(own, client);
        boolean current = stored.isCurrent(used);
        return client.isEnabled() && (current || stored.isOld(used))
                ? Decision.allow(new Change(own, client, stored, active(client, stored, !current)))
                : Decision.deny(new NotAuthenticated(Errors.INVALID_CLIENT_CREDENTIALS));
    }

    private static Denial denial(ClientPolicyException e) {
        return e instanceof PolicyRefusal refused
                ? refused.denial()
                : new RefusedByPolicy(OAuthError.INVALID_REQUEST, e.getErrorDetail());
    }

    private static ActiveSecrets active(ClientModel client, StoredSecrets stored, boolean oldUsed) {
        return new ActiveSecrets(
                secret(client, stored.current()), stored.old().map(old -> secret(client, old)), oldUsed);
    }

    private static ActiveSecret secret(ClientModel client, Stored stored) {
        return new ActiveSecret(SecretId.of(client.getId(), stored.value()), stored.createdAt(), stored.expiresAt());
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "OwnSecrets[" + clientId + "]";
    }
}
