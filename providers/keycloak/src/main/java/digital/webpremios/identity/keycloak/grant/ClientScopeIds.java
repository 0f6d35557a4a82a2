package digital.webpremios.identity.keycloak.grant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Under which ids client scopes were last found by name, which Keycloak cannot look up. An id is a hint and proves
 * nothing: the client scope is fetched by it on every use, and counts only if it bears the name.
 */
final class ClientScopeIds {

    private static final int MAX_CLIENT_SCOPES = 100_000;

    private final Cache<Name, String> ids =
            Caffeine.newBuilder().maximumSize(MAX_CLIENT_SCOPES).build();

    /** A realm has one client scope of a name at most. */
    private record Name(String realmId, String name) {}

    /** The realm's client scope of the name, if it is known where to look for it. */
    Optional<ClientScopeModel> find(KeycloakSession session, RealmModel realm, String name) {
        Name key = new Name(realm.getId(), name);
        String id = ids.getIfPresent(key);
        if (id == null) {
            return Optional.empty();
        }
        ClientScopeModel scope = session.clientScopes().getClientScopeById(realm, id);
        if (scope == null || !scope.getName().equals(name)) {
            ids.invalidate(key);
            return Optional.empty();
        }
        return Optional.of(scope);
    }

    void remember(RealmModel realm, ClientScopeModel scope) {
        ids.put(new Name(realm.getId(), scope.getName()), scope.getId());
    }
}
