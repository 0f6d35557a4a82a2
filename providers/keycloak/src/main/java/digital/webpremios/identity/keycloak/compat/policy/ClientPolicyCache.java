package digital.webpremios.identity.keycloak.compat.policy;

import com.fasterxml.jackson.databind.JsonNode;
import digital.webpremios.identity.keycloak.cache.ConfirmedCache;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.keycloak.common.Profile;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/**
 * Evaluates the client policies of a realm without parsing their JSON at each event. Keycloak's own client policy
 * manager parses it each time. A parsed policy counts only while the realm's attributes still are the texts that were
 * parsed, so that a change on any node takes effect with the next request.
 */
public final class ClientPolicyCache {

    private static final int MAX_REALMS = 10_000;

    private final ConfirmedCache<String, PolicyParser.Texts, List<ParsedPolicy>> realms =
            new ConfirmedCache<>(MAX_REALMS);

    /** Runs the executors of all policies that apply. */
    public void trigger(KeycloakSession session, ClientPolicyContext context) throws ClientPolicyException {
        trigger(session, context, any -> true);
    }

    /** Runs only the executors with these ids. */
    public void trigger(KeycloakSession session, ClientPolicyContext context, Predicate<String> executorId)
            throws ClientPolicyException {
        if (Profile.isFeatureEnabled(Profile.Feature.CLIENT_POLICIES)) {
            for (ParsedPolicy policy : policies(session, session.getContext().getRealm())) {
                policy.trigger(session, context, executorId);
            }
        }
    }

    /**
     * The settings of an executor, in each policy that applies to all clients.
     *
     * @param conditionIds the conditions that hold for all clients of a realm
     */
    public List<JsonNode> settings(KeycloakSession session, String executorId, Set<String> conditionIds)
            throws ClientPolicyException {
        return policies(session, session.getContext().getRealm()).stream()
                .flatMap(policy -> policy.settings(executorId, conditionIds))
                .toList();
    }

    /** Whether a policy that is enabled has this executor, for whichever clients. */
    public boolean names(KeycloakSession session, String executorId) throws ClientPolicyException {
        return Profile.isFeatureEnabled(Profile.Feature.CLIENT_POLICIES)
                && policies(session, session.getContext().getRealm()).stream()
                        .anyMatch(policy -> policy.hasExecutor(executorId::equals));
    }

    private List<ParsedPolicy> policies(KeycloakSession session, RealmModel realm) throws ClientPolicyException {
        return realms.get(realm.getId(), PolicyParser.Texts.of(session, realm), PolicyParser::parse);
    }
}
