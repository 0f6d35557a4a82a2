package digital.webpremios.identity.keycloak.compat.token;

import digital.webpremios.identity.keycloak.cache.ConfirmedCache;
import java.net.URI;
import java.util.function.BiFunction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.Urls;

/**
 * The issuers that Keycloak puts into the tokens of a realm: {@code {frontendUrl}/realms/{realm}}. An issuer is kept
 * with the base URI that it was made from, so that the URI is not built anew for each token.
 */
public final class RealmIssuers {

    private static final int MAX_REALMS = 10_000;

    private final ConfirmedCache<String, URI, String> issuers = new ConfirmedCache<>(MAX_REALMS);
    private final ConfirmedCache.Maker<String, URI, String, RuntimeException> builder;

    public RealmIssuers() {
        this(Urls::realmIssuer);
    }

    RealmIssuers(BiFunction<URI, String, String> builder) {
        this.builder = (realm, base) -> builder.apply(base, realm);
    }

    /** The issuer of the session's realm, built anew. */
    public static String build(KeycloakSession session) {
        return Urls.realmIssuer(
                session.getContext().getUri().getBaseUri(),
                session.getContext().getRealm().getName());
    }

    /** The issuer of the session's realm. */
    public String of(KeycloakSession session) {
        return of(
                session.getContext().getUri().getBaseUri(),
                session.getContext().getRealm().getName());
    }

    String of(URI base, String realm) {
        return issuers.get(realm, base, builder);
    }
}
