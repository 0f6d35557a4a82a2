package digital.webpremios.identity.keycloak.token;

import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.keycloak.compat.browser.AuthorizationCheckFactory;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * Refuses an authorization request for another tenant's campaign scope with {@code invalid_scope} before the user signs
 * in, even if the scope is assigned to the client. {@link UserAccessTokenFactory} checks it again.
 */
public final class ForeignCampaignCheckFactory extends AuthorizationCheckFactory {

    @Override
    public String getId() {
        return "webpremios-foreign-campaign";
    }

    @Override
    protected Optional<Refusal> refusal(KeycloakSession session, Request request) {
        return TenantOfToken.of(session)
                .fold(
                        tenant -> tenant.flatMap(known -> TenantOfToken.campaignsOf(known, request.client())
                                .refusal(request.scope())),
                        Optional::of)
                .map(ForeignCampaignCheckFactory::refusal);
    }

    private static Refusal refusal(Denial denial) {
        return new Refusal(denial.error().code(), denial.explanation());
    }
}
