package digital.webpremios.identity.keycloak.compat.policy;

import java.util.List;
import java.util.function.Predicate;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.ClientPolicyMode;
import org.keycloak.services.clientpolicy.ClientPolicyVote;

/**
 * An enabled client policy.
 *
 * @param mode what a condition that abstains means: no in {@code STRICT}, nothing otherwise
 * @param conditions all must agree, and one at least must say yes
 * @param executors those of all its profiles, in order
 */
record ParsedPolicy(ClientPolicyMode mode, List<PolicyComponent> conditions, List<PolicyComponent> executors) {

    void trigger(KeycloakSession session, ClientPolicyContext context, Predicate<String> executorId)
            throws ClientPolicyException {
        if (executors.stream().noneMatch(executor -> executorId.test(executor.providerId()))
                || !isSatisfied(session, context)) {
            return;
        }
        for (PolicyComponent executor : executors) {
            if (executorId.test(executor.providerId())) {
                executor.executor(session).executeOnEvent(context);
            }
        }
    }

    private boolean isSatisfied(KeycloakSession session, ClientPolicyContext context) throws ClientPolicyException {
        boolean satisfied = false;
        for (PolicyComponent component : conditions) {
            var condition = component.condition(session);
            ClientPolicyVote vote = condition.applyPolicy(context);
            boolean abstained = vote == ClientPolicyVote.ABSTAIN;
            if (abstained
                    ? mode == ClientPolicyMode.STRICT
                    : (vote == ClientPolicyVote.YES) == condition.isNegativeLogic()) {
                return false;
            }
            satisfied |= !abstained;
        }
        return satisfied;
    }
}
