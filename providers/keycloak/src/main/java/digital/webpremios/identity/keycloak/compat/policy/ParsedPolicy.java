package digital.webpremios.identity.keycloak.compat.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.JsonConfigComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;
import org.keycloak.representations.idm.ClientPolicyConditionConfigurationRepresentation;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.ClientPolicyMode;
import org.keycloak.services.clientpolicy.ClientPolicyVote;
import org.keycloak.services.clientpolicy.condition.ClientPolicyConditionProvider;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.util.JsonSerialization;

/**
 * An enabled client policy.
 *
 * @param mode what a condition that abstains means: no in {@code STRICT}, nothing otherwise
 * @param conditions all must agree, and one at least must say yes
 * @param executors those of all its profiles, in order
 */
record ParsedPolicy(ClientPolicyMode mode, List<Component> conditions, List<Component> executors) {

    void trigger(KeycloakSession session, ClientPolicyContext context, Predicate<String> executorId)
            throws ClientPolicyException {
        if (!hasExecutor(executorId) || !isSatisfied(session, context)) {
            return;
        }
        for (Component executor : executors) {
            if (executorId.test(executor.providerId())) {
                executor.executor(session).executeOnEvent(context);
            }
        }
    }

    private boolean hasExecutor(Predicate<String> executorId) {
        for (Component executor : executors) {
            if (executorId.test(executor.providerId())) {
                return true;
            }
        }
        return false;
    }

    private boolean isSatisfied(KeycloakSession session, ClientPolicyContext context) throws ClientPolicyException {
        boolean satisfied = false;
        for (Component component : conditions) {
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

    /** A condition or an executor of a policy. Its settings are parsed once if they may be shared. */
    static final class Component {

        private final String providerId;
        private final JsonNode settings;
        private final ComponentModel model;
        private final String setUpBy;
        private final AtomicReference<@Nullable ParsedOnce> shared = new AtomicReference<>();

        Component(Class<? extends Provider> type, String realmId, String providerId, @Nullable JsonNode settings) {
            this.providerId = providerId;
            this.settings = settings == null ? JsonNodeFactory.instance.objectNode() : settings;
            this.model = new JsonConfigComponentModel(type, realmId, providerId, this.settings);
            this.setUpBy = "set up by: " + model.getId();
        }

        String providerId() {
            return providerId;
        }

        @SuppressWarnings("unchecked") // a condition takes the settings of the class that it names
        ClientPolicyConditionProvider<ClientPolicyConditionConfigurationRepresentation> condition(
                KeycloakSession session) {
            ClientPolicyConditionProvider<ClientPolicyConditionConfigurationRepresentation> condition =
                    provider(session, ClientPolicyConditionProvider.class);
            if (isToBeSetUp(session)) {
                condition.setupConfiguration(settings(condition.getConditionConfigurationClass()));
            }
            return condition;
        }

        @SuppressWarnings("unchecked") // as above
        ClientPolicyExecutorProvider<ClientPolicyExecutorConfigurationRepresentation> executor(
                KeycloakSession session) {
            ClientPolicyExecutorProvider<ClientPolicyExecutorConfigurationRepresentation> executor =
                    provider(session, ClientPolicyExecutorProvider.class);
            if (isToBeSetUp(session)) {
                executor.setupConfiguration(settings(executor.getExecutorConfigurationClass()));
            }
            return executor;
        }

        /**
         * Whether the provider must be set up. The session keeps one provider for these settings, and it stays set up
         * for all events, unless other settings with the same hash code were used in between.
         */
        private boolean isToBeSetUp(KeycloakSession session) {
            if (session.getAttribute(setUpBy) == this) {
                return false;
            }
            session.setAttribute(setUpBy, this);
            return true;
        }

        private <P extends Provider> P provider(KeycloakSession session, Class<P> type) {
            P provider = session.getComponentProvider(type, model.getId(), factory -> model);
            if (provider == null) {
                throw new IllegalStateException("The server has no " + type.getSimpleName() + " '" + providerId + "'");
            }
            return provider;
        }

        private <C> C settings(Class<C> type) {
            ParsedOnce known = shared.get();
            if (type.isInstance(known)) {
                return type.cast(known);
            }
            C read = read(type);
            if (read instanceof ParsedOnce once) {
                shared.set(once);
            }
            return read;
        }

        /** Reads straight from the tree; {@code convertValue} would write it into a buffer first. */
        private <C> C read(Class<C> type) {
            try {
                return JsonSerialization.mapper.treeToValue(settings, type);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }
    }
}
