package digital.webpremios.identity.keycloak.hosteddomain.token;

import digital.webpremios.identity.cognito.request.GrantType;
import digital.webpremios.identity.cognito.request.TokenRequest;
import digital.webpremios.identity.denial.ClientDenial.GrantNotEnabled;
import digital.webpremios.identity.denial.Denial;
import java.util.Optional;
import org.keycloak.models.ClientModel;

/** What a client must be to use a grant of participants. */
final class UserGrants {

    private UserGrants() {}

    /** Why a client that is known before it has authenticated is refused without a look at the code or the token. */
    static Optional<Denial> refusal(TokenRequest request, Optional<ClientModel> client) {
        return client.filter(known -> !isEnabled(known, request.grantType()))
                .map(known -> new GrantNotEnabled(request.grantType().value()));
    }

    /** Whether the client is enabled for the grant; that of machines decides for itself. */
    static boolean isEnabled(ClientModel client, GrantType grantType) {
        return switch (grantType) {
            case CLIENT_CREDENTIALS -> true;
            case AUTHORIZATION_CODE -> client.isStandardFlowEnabled();
            case REFRESH_TOKEN -> client.isStandardFlowEnabled() || client.isDirectAccessGrantsEnabled();
        };
    }
}
