package digital.webpremios.identity.keycloak.compat.policy;

import digital.webpremios.identity.keycloak.cache.ConfirmedCache;
import java.util.List;
import java.util.function.Predicate;
import org.keycloak.common.Profile;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/**
 * Asks the client policies of a realm without reading their JSON anew at each event, as Keycloak's own manager of
 * client policies does. What is kept counts only as long as the realm's attributes are still the texts that were read,
 * so that a change made on any node counts with the next request.
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

    private List<ParsedPolicy> policies(KeycloakSession session, RealmModel realm) throws ClientPolicyException {
        return realms.get(realm.getId(), PolicyParser.Texts.of(session, realm), PolicyParser::parse);
    }
}
