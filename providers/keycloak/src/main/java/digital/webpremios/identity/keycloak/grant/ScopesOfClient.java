package digital.webpremios.identity.keycloak.grant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import digital.webpremios.identity.keycloak.compat.token.AssignedClientScopes;
import digital.webpremios.identity.scope.CampaignScope;
import digital.webpremios.identity.scope.EnabledScopes;
import digital.webpremios.identity.scope.ScopeSet;
import digital.webpremios.identity.scope.ScopeToken;
import digital.webpremios.identity.tenant.Tenancy;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The scopes of a client during one request. Keycloak lists all of them at once, at a cost that grows with their
 * number. Scopes that a request names are therefore looked up one by one, with the result that Keycloak's list would
 * give.
 */
final class ScopesOfClient implements EnabledScopes {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ClientModel client;
    private final Ids ids;
    private final Map<String, Optional<ClientScopeModel>> found = new HashMap<>();
    private final Optional<AssignedClientScopes> assigned;
    private @Nullable Map<String, ClientScopeModel> all;

    ScopesOfClient(KeycloakSession session, ClientModel client, Ids ids) {
        this.session = session;
        this.realm = client.getRealm();
        this.client = client;
        this.ids = ids;
        this.assigned = AssignedClientScopes.cached(session, client);
    }

    @Override
    public boolean has(String name) {
        return find(name).isPresent();
    }

    @Override
    public Set<String> names() {
        return Collections.unmodifiableSet(all().keySet());
    }

    /** Finds the client scope by name, if it is assigned to the client. */
    Optional<ClientScopeModel> find(String name) {
        return found.computeIfAbsent(
                name, asked -> assigned.isPresent() && all == null ? one(assigned.get(), asked) : listed(asked));
    }

    /**
     * The client scopes whose protocol mappers apply to these scopes. For a campaign scope in a shared realm that is
     * the client's one scope for all campaigns, if it has it, because the policy granted it by that one.
     */
    Set<ClientScopeModel> behind(ScopeSet granted, Tenancy tenancy) {
        Set<ClientScopeModel> behind = new HashSet<>();
        for (ScopeToken token : granted.tokens()) {
            behind(token, tenancy).ifPresent(behind::add);
        }
        return behind;
    }

    private Optional<ClientScopeModel> behind(ScopeToken token, Tenancy tenancy) {
        return tenancy instanceof Tenancy.Shared && CampaignScope.claims(token)
                ? find(CampaignScope.ALL).or(() -> find(token.value()))
                : find(token.value());
    }

    private Optional<ClientScopeModel> one(AssignedClientScopes ofClient, String name) {
        Optional<ClientScopeModel> known = ids.find(session, realm, name);
        return known.isPresent()
                ? known.filter(scope -> ofClient.contain(scope.getId()) && speaksTheClientsProtocol(scope))
                : listed(name);
    }

    private Optional<ClientScopeModel> listed(String name) {
        Optional<ClientScopeModel> scope = Optional.ofNullable(all().get(name));
        scope.ifPresent(assignedOne -> ids.remember(realm, assignedOne));
        return scope;
    }

    private boolean speaksTheClientsProtocol(ClientScopeModel scope) {
        return KeycloakModelUtils.getAcceptedClientScopeProtocols(client).contains(scope.getProtocol());
    }

    private Map<String, ClientScopeModel> all() {
        if (all == null) {
            all = new HashMap<>(client.getClientScopes(true));
            all.putAll(client.getClientScopes(false));
        }
        return all;
    }

    /**
     * The ids under which client scopes were last found by name; Keycloak has no such look-up. An id is only a hint:
     * the client scope is fetched by it on every use and counts only if it has the name.
     */
    static final class Ids {

        private static final int MAX_CLIENT_SCOPES = 100_000;

        private final Cache<Name, String> ids =
                Caffeine.newBuilder().maximumSize(MAX_CLIENT_SCOPES).build();

        /** A realm has one client scope of a name at most. */
        private record Name(String realmId, String name) {}

        /** Finds the realm's client scope of the name, if its id is known. */
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
}
