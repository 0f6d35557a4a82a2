package digital.webpremios.identity.keycloak.compat.token;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.Urls;

/** The issuer that Keycloak puts into every token of the session's realm: {@code {frontendUrl}/realms/{realm}}. */
public final class RealmIssuer {

    private RealmIssuer() {}

    public static String of(KeycloakSession session) {
        return Urls.realmIssuer(
                session.getContext().getUri().getBaseUri(),
                session.getContext().getRealm().getName());
    }
}
