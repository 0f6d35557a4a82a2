package digital.webpremios.identity.cognito.answer;

import digital.webpremios.identity.denial.ClientDenial.NotAuthenticated;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.OAuthError;
import digital.webpremios.identity.denial.PolicyDenial.RefusedByPolicy;
import digital.webpremios.identity.denial.RequestDenial.RefusedByServer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A refusal by Keycloak before the pack's rules run: client authentication, client policies, HTTPS required, a DPoP
 * proof.
 *
 * @param error Keycloak's {@code error}, or null
 * @param description Keycloak's {@code error_description}, or null
 * @param authenticated whether the client had authenticated by then
 * @param eventError the error of the Keycloak event, such as {@code invalid_client_credentials}, or null
 */
public record ServerRefusal(
        @Nullable String error,
        @Nullable String description,
        boolean authenticated,
        @Nullable String eventError) {

    /**
     * The matching denial. Keycloak answers {@code unauthorized_client} both for a wrong secret and for a grant that is
     * not enabled. Whether the client authenticated tells them apart.
     */
    public Denial asDenial() {
        boolean aboutClient = "invalid_client".equals(error) || "unauthorized_client".equals(error);
        if (aboutClient && !authenticated) {
            return new NotAuthenticated(eventError == null ? "invalid_client" : eventError);
        }
        String text = description == null ? "The request was refused." : description;
        return Arrays.stream(OAuthError.values())
                .filter(known -> known.code().equals(error) && known != OAuthError.INVALID_REQUEST)
                .findFirst()
                .<Denial>map(known -> new RefusedByPolicy(known, text))
                .orElseGet(() -> new RefusedByServer(text));
    }
}
