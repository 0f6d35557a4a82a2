package digital.webpremios.identity.keycloak.compat.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.util.function.BiFunction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;

/**
 * The issuers of realms, as {@link RealmIssuer} says, without building the URI anew for each token. The last one of each
 * realm is kept, and counts as long as the realm's name and the base URI are the same.
 */
public final class RealmIssuers {

    private static final int MAX_REALMS = 10_000;

    private final Cache<String, Known> realms =
            Caffeine.newBuilder().maximumSize(MAX_REALMS).build();
    private final BiFunction<URI, String, String> builder;

    public RealmIssuers() {
        this(Urls::realmIssuer);
    }

    RealmIssuers(BiFunction<URI, String, String> builder) {
        this.builder = builder;
    }

    private record Known(URI base, String realm, String issuer) {

        boolean isOf(URI otherBase, String otherRealm) {
            return realm.equals(otherRealm) && base.equals(otherBase);
        }
    }

    public String of(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        return of(realm.getId(), session.getContext().getUri().getBaseUri(), realm.getName());
    }

    String of(String realmId, URI base, String realm) {
        Known known = realms.getIfPresent(realmId);
        if (known == null || !known.isOf(base, realm)) {
            known = new Known(base, realm, builder.apply(base, realm));
            realms.put(realmId, known);
        }
        return known.issuer();
    }
}
