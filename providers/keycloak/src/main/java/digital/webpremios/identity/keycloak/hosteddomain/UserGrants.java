package digital.webpremios.identity.keycloak.hosteddomain;

import digital.webpremios.identity.cognito.GrantType;
import digital.webpremios.identity.cognito.TokenParameter;
import digital.webpremios.identity.cognito.TokenRequest;
import digital.webpremios.identity.denial.ClientDenial.GrantNotEnabled;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.GrantDenial;
import digital.webpremios.identity.keycloak.compat.NativeCode;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/** What a client must be to use a grant of participants, and whose code it may redeem. */
final class UserGrants {

    private UserGrants() {}

    /**
     * Why the client, once it has authenticated, is refused without a look at the code or the token. A code of another
     * client is not consumed.
     *
     * @param client the client that the request names; none where only a client assertion does
     */
    static Optional<Denial> refusal(TokenRequest request, RealmModel realm, Optional<ClientModel> client) {
        if (client.isPresent() && !isEnabled(client.get(), request.grantType())) {
            return Optional.of(new GrantNotEnabled(request.grantType().value()));
        }
        String code = request.client().parameters().get(TokenParameter.CODE);
        return request.grantType() == GrantType.AUTHORIZATION_CODE && code != null
                ? refusal(new NativeCode(code), realm, client)
                : Optional.empty();
    }

    /** Whether the client is enabled for the grant; that of machines decides for itself. */
    static boolean isEnabled(ClientModel client, GrantType grantType) {
        return switch (grantType) {
            case CLIENT_CREDENTIALS -> true;
            case AUTHORIZATION_CODE -> client.isStandardFlowEnabled();
            case REFRESH_TOKEN -> client.isStandardFlowEnabled() || client.isDirectAccessGrantsEnabled();
        };
    }

    private static Optional<Denial> refusal(NativeCode code, RealmModel realm, Optional<ClientModel> client) {
        Optional<String> owner = code.client();
        if (owner.isEmpty()) {
            return Optional.of(GrantDenial.CODE_INVALID);
        }
        if (client.isEmpty() || client.get().getId().equals(owner.get())) {
            return Optional.empty();
        }
        return Optional.of(
                realm.getClientById(owner.get()) == null ? GrantDenial.CODE_INVALID : GrantDenial.CODE_OF_OTHER_CLIENT);
    }
}
