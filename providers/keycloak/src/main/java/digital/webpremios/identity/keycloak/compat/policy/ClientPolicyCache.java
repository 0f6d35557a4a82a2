package digital.webpremios.identity.keycloak.compat.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.Predicate;
import org.keycloak.common.Profile;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/**
 * Asks the client policies of a realm without reading their JSON anew at each event, as Keycloak's own manager of client
 * policies does. What is kept counts only as long as the realm's attributes are still the texts that were read, so that a
 * change made on any node counts with the next request.
 */
public final class ClientPolicyCache {

    private static final int MAX_REALMS = 10_000;

    private final Cache<String, Parsed> realms =
            Caffeine.newBuilder().maximumSize(MAX_REALMS).build();

    private record Parsed(PolicyTexts texts, List<ParsedPolicy> policies) {}

    /** Asks every executor of every policy that applies. */
    public void trigger(KeycloakSession session, ClientPolicyContext context) throws ClientPolicyException {
        trigger(session, context, any -> true);
    }

    /** Asks only the executors of these ids. */
    public void trigger(KeycloakSession session, ClientPolicyContext context, Predicate<String> executorId)
            throws ClientPolicyException {
        if (Profile.isFeatureEnabled(Profile.Feature.CLIENT_POLICIES)) {
            for (ParsedPolicy policy : policies(session, session.getContext().getRealm())) {
                policy.trigger(session, context, executorId);
            }
        }
    }

    private List<ParsedPolicy> policies(KeycloakSession session, RealmModel realm) throws ClientPolicyException {
        PolicyTexts texts = PolicyTexts.of(session, realm);
        Parsed known = realms.getIfPresent(realm.getId());
        if (known == null || !known.texts().equals(texts)) {
            known = new Parsed(texts, PolicyParser.parse(realm.getId(), texts));
            realms.put(realm.getId(), known);
        }
        return known.policies();
    }
}
